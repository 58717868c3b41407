package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.fact.LayerFacts;
import drydock.fact.MountFacts;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The verdict on a data directory that a server refuses.
///
/// Its message alone makes that likely. It is confirmed when something besides the message shows that the directory
/// does not come from the image as it was built: a mount, or the container's own layer.
///
/// @param ruling      writes the verdicts of the cause
/// @param cause       whose messages count
/// @param explanation what is wrong with the directory, in one sentence
/// @param advice      what to do about it, first
record RefusedDataDirectory(
        VerdictBuilder ruling,
        PatternCause cause,
        BiFunction<Mention, String, String> explanation,
        Function<Mention, Optional<Fix>> advice) {
    Verdict examine(Evidence evidence) {
        Verdict verdict = ruling.said(
                evidence,
                cause,
                said -> origin(evidence, said).isPresent(),
                said -> told(evidence, said),
                said -> fixes(evidence, said));
        Optional<Citation> origin = evidence.words().decisive(cause).flatMap(said -> origin(evidence, said));
        return origin.isPresent() ? verdict.citing(origin.get()) : verdict;
    }

    /// The place of the data in the evidence, apart from the message.
    private static Optional<Citation> origin(Evidence evidence, Mention said) {
        String path = DataDirectory.of(evidence, said).orElse("");
        Stream<Citation> mounted = mount(evidence, said).stream()
                .flatMap(over -> evidence.get(MountFacts.class).stream()
                        .flatMap(facts -> facts.mounts().stream())
                        .filter(mount -> mount.destination().equals(over.destination()))
                        .map(MountFacts.Mounted::citation));
        Stream<Citation> changed = evidence.get(LayerFacts.class).stream()
                .flatMap(layer -> layer.changes().stream())
                .filter(change -> !path.isEmpty() && change.path().startsWith(path + "/"))
                .map(LayerFacts.Changed::citation);
        return Stream.concat(mounted, changed).findFirst();
    }

    private static Optional<Mount> mount(Evidence evidence, Mention said) {
        return DataDirectory.of(evidence, said)
                .flatMap(path -> MountReading.over(evidence.subject().container(), path));
    }

    private String told(Evidence evidence, Mention said) {
        String directory = DataDirectory.of(evidence, said)
                .map(path -> "its data directory `" + path + "`")
                .orElse("its data directory");
        return explanation.apply(said, directory)
                + mount(evidence, said)
                        .map(over ->
                                " The data comes from the " + over.type() + " mount at `" + over.destination() + "`.")
                        .orElse("");
    }

    private List<Fix> fixes(Evidence evidence, Mention said) {
        List<Fix> fixes = new ArrayList<>();
        advice.apply(said).ifPresent(fixes::add);
        mount(evidence, said).filter(over -> !over.name().isEmpty()).ifPresent(over -> {
            fixes.add(new Fix(
                    "Make a backup of the volume before you change anything in it.",
                    "sh",
                    "docker run --rm -v " + CommandLine.quote(over.name())
                            + ":/data:ro -v \"$PWD\":/backup debian tar cf /backup/data.tar -C /data ."));
        });
        fixes.add(Fix.of("If its data is not needed, give the server another, empty directory."));
        return fixes;
    }
}
