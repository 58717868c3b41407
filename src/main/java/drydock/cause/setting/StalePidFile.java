package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.fact.LayerFacts;
import drydock.fact.LayerFacts.Changed;
import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerDetails;
import drydock.model.FileChange;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A lock, pid or socket file of an earlier run stops the new one.
public final class StalePidFile implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("stale-pid-file");
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
                said -> evidence.traced()
                                .failureOn(said.what(), "EEXIST", "EADDRINUSE")
                                .isPresent()
                        || left(evidence, said).isPresent(),
                said -> "An earlier run left "
                        + (said.what().isEmpty() ? "a lock or pid file" : "`" + said.what() + "`")
                        + " behind, and the program takes it as a sign that it is already running. "
                        + whereabouts(evidence, said),
                said -> fixes(evidence, said));
        return evidence.words()
                .decisive(this)
                .flatMap(said -> left(evidence, said))
                .map(file -> verdict.citing(file.citation()))
                .orElse(verdict);
    }

    /// The file in the container's own layer if it is older than the failed run.
    private static Optional<Changed> left(Evidence evidence, Mention said) {
        Instant start = evidence.situation().began().orElse(Instant.MIN);
        return evidence.get(LayerFacts.class)
                .flatMap(layer -> layer.at(said.what()))
                .filter(file -> file.kind() != FileChange.Kind.DELETED)
                .filter(file -> file.modified().filter(start::isAfter).isPresent());
    }

    private static String whereabouts(Evidence evidence, Mention said) {
        Optional<Mount> mount = said.what().startsWith("/")
                ? MountReading.over(evidence.subject().container(), said.what())
                : Optional.empty();
        return mount.map(over -> "It is in the mount at `" + over.destination() + "`, so a new container has it, too.")
                .orElse("A new container from the image has no such file.");
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        String file = said.what().isEmpty() ? "/path/of/the.pid" : said.what();
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Remove it in the entrypoint, before the program starts.",
                        "diff",
                        "+rm -f " + file + "\n exec \"$@\""),
                anew(evidence),
                Fix.of(
                        FixPlace.PROGRAM,
                        "Let the program handle SIGTERM, so that it removes the file itself when it is stopped."));
    }

    private static Fix anew(Evidence evidence) {
        ContainerDetails container = evidence.subject().container();
        String words = "Replace the container for now, unless the file is in a volume";
        return container
                .composeService()
                .map(service -> Fix.of(
                        FixPlace.START_OPTIONS,
                        words + ".",
                        "sh",
                        CommandLine.of(ComposeCommand.of(container)) + " up -d --force-recreate "
                                + CommandLine.quote(service)))
                .orElseGet(() -> Fix.of(
                        FixPlace.START_OPTIONS,
                        words + ": remove this one, and start it as you did before.",
                        "sh",
                        "docker rm " + CommandLine.quote(container.name())));
    }
}
