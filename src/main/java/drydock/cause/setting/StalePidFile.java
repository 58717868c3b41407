package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.NamedFiles;
import drydock.cause.reading.StaleMarker;
import drydock.fact.LayerFacts;
import drydock.fact.LayerFacts.Changed;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerDetails;
import drydock.model.FileChange;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// A lock, pid or socket file of an earlier run stops the new one.
public final class StalePidFile implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("stale-pid-file");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    /// Lists of locked versions, which package managers write.
    private static final Set<String> PACKAGES = Set.of(
            "Cargo.lock",
            "Gemfile.lock",
            "Pipfile.lock",
            "composer.lock",
            "flake.lock",
            "mix.lock",
            "pdm.lock",
            "poetry.lock",
            "pubspec.lock",
            "uv.lock",
            "yarn.lock");

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return !match.namedGroups().containsKey("what")
                || match.group("what") == null
                || !PACKAGES.contains(UnixPath.baseName(match.group("what")));
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Verdict> later = evidence.get(LogFacts.class).flatMap(log -> later(evidence, log));
        if (later.isPresent()) {
            return later.get();
        }
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
                .map(verdict::citing)
                .or(() -> inOwnWords(evidence))
                .orElse(verdict);
    }

    /// A run that failed for another reason left the file, over which the later ones end.
    private Optional<Verdict> later(Evidence evidence, LogFacts log) {
        return StaleMarker.before(log)
                .flatMap(failed -> log.lastLines().reversed().stream()
                        .flatMap(this::markers)
                        .findFirst())
                .map(said -> RULING.likely(
                                "A run that failed for another reason left `" + said.what()
                                        + "` behind, and the later runs end over it.",
                                List.of(said.citation(), evidence.situation().state()),
                                fixes(evidence, said))
                        .asContributing());
    }

    /// The report names a file of that kind which an earlier run left, in words that no pattern has.
    private Optional<Verdict> inOwnWords(Evidence evidence) {
        if (!evidence.failsInOwnWords()) {
            return Optional.empty();
        }
        return evidence.words().lastWords().stream()
                .flatMap(this::markers)
                .flatMap(said -> left(evidence, said).stream().map(file -> leftBehind(evidence, said, file)))
                .findFirst();
    }

    private Stream<Mention> markers(Line line) {
        return StaleMarker.named(line.text())
                .filter(path -> !PACKAGES.contains(UnixPath.baseName(path)))
                .map(path -> Mention.inLog(this, line, path));
    }

    private static Verdict leftBehind(Evidence evidence, Mention said, Citation file) {
        return RULING.likely(
                "The program's report names `" + said.what() + "`, which is older than this run. "
                        + whereabouts(evidence, said),
                List.of(said.citation(), file, evidence.situation().state()),
                fixes(evidence, said));
    }

    /// The line that shows the file in the container's own layer or in a mount, if it is older than the failed run.
    private static Optional<Citation> left(Evidence evidence, Mention said) {
        Instant start = evidence.situation().began().orElse(Instant.MIN);
        Optional<Citation> inLayer = evidence.get(LayerFacts.class)
                .flatMap(layer -> layer.at(said.what()))
                .filter(file -> file.kind() != FileChange.Kind.DELETED)
                .filter(file -> file.modified().filter(start::isAfter).isPresent())
                .map(Changed::citation);
        return inLayer.or(() -> inMount(evidence, said, start));
    }

    private static Optional<Citation> inMount(Evidence evidence, Mention said, Instant start) {
        return said.what().startsWith("/")
                        && MountReading.over(evidence.subject().container(), said.what())
                                .isPresent()
                ? NamedFiles.at(evidence, said.what())
                        .filter(file -> file.modified().filter(start::isAfter).isPresent())
                        .map(Entry::citation)
                : Optional.empty();
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
