package drydock.cause.setting;

import drydock.cause.CauseInfo;
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
import java.util.stream.Stream;

/// A server refuses the data directory it finds.
///
/// Its message alone makes that likely. It is confirmed when something besides the message shows that the directory
/// does not come from the image as it was built: a mount, or the container's own layer.
public final class UnusableDataDirectory implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("unusable-data-directory");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Verdict verdict = RULING.said(
                evidence,
                this,
                said -> !origin(evidence, said).isEmpty(),
                said -> explanation(evidence, said),
                said -> fixes(evidence, said));
        Verdict cited = verdict;
        for (Citation citation : evidence.words()
                .decisive(this)
                .map(said -> origin(evidence, said))
                .orElse(List.of())) {
            cited = cited.citing(citation);
        }
        return cited;
    }

    /// The place of the data in the evidence, apart from the message.
    private static List<Citation> origin(Evidence evidence, Mention said) {
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
        return Stream.concat(mounted, changed).limit(1).toList();
    }

    private static Optional<Mount> mount(Evidence evidence, Mention said) {
        return DataDirectory.of(evidence, said)
                .flatMap(path -> MountReading.over(evidence.subject().container(), path));
    }

    private static String explanation(Evidence evidence, Mention said) {
        String directory = DataDirectory.of(evidence, said)
                .map(path -> "its data directory `" + path + "`")
                .orElse("its data directory");
        String made = DataDirectory.first(said, "made");
        String server = DataDirectory.first(said, "server");
        String versions = made.isEmpty() || server.isEmpty()
                ? ""
                : " Version " + made + " wrote the data, and the server is version " + server + ".";
        return "The server refuses " + directory + "." + versions
                + mount(evidence, said)
                        .map(over ->
                                " The data comes from the " + over.type() + " mount at `" + over.destination() + "`.")
                        .orElse("");
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        List<Fix> fixes = new ArrayList<>();
        String made = DataDirectory.first(said, "made");
        if (!made.isEmpty()) {
            fixes.add(
                    Fix.of("Run version " + made + " of the server again (change the image's tag), and migrate the data"
                            + " from there: dump it, and restore it into an empty directory of the new version."));
        }
        mount(evidence, said).filter(over -> !over.name().isEmpty()).ifPresent(over -> {
            fixes.add(new Fix(
                    "Make a backup of the volume before you change anything in it.",
                    "sh",
                    "docker run --rm -v " + CommandLine.quote(over.name())
                            + ":/data:ro -v \"$PWD\":/backup debian tar cf /backup/data.tar -C /data ."));
        });
        fixes.add(Fix.of("Check the directory with the server's own tools, and compare owner and mode with the message."
                + " Check that no other container uses it."));
        fixes.add(Fix.of("Remove the directory if its data is not needed. The server then starts with an empty one."));
        return fixes;
    }
}
