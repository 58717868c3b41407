package drydock.cause.start;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.StartChainReading;
import drydock.fact.MountFacts;
import drydock.fact.MountFacts.Hidden;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A mount covers the directory of the program.
public final class MountHidesFiles implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("mount-hides-files");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// The program of the start chain that a mount covers, unless the mount contains it. The engine can't look
    /// into a tmpfs, and shows the image's file below it: what is missing there was never in the image.
    private static Optional<Link> hidden(Evidence evidence) {
        return StartChainReading.first(
                evidence,
                link -> over(evidence, link)
                        .filter(mount -> StartChainReading.is(link, Presence.MISSING)
                                != mount.type().equals("tmpfs"))
                        .isPresent());
    }

    private static Optional<Mount> over(Evidence evidence, Link link) {
        return MountReading.over(evidence.subject().container(), link.path())
                .filter(mount -> !mount.destination().equals("/"));
    }

    /// Cites the hidden file if the engine, shell, runtime or program needs that file. The missing file is then not a
    /// cause of its own.
    public static Optional<Citation> missed(Evidence evidence) {
        return hidden(evidence)
                .filter(link -> missed(evidence, link))
                .map(Link::citation)
                .or(() -> file(evidence).map(Hidden::citation));
    }

    /// A file that is in the image but not in the container, and that the last message mentions.
    private static Optional<Hidden> file(Evidence evidence) {
        Optional<MountFacts> mounts = evidence.get(MountFacts.class);
        return evidence.situation().failing()
                ? mentioned(evidence)
                        .flatMap(path -> mounts.flatMap(facts -> facts.hidden(path)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The paths in the decisive message and in similar messages around it.
    private static Stream<String> mentioned(Evidence evidence) {
        return evidence.words().decisive().stream()
                .flatMap(said -> evidence.words().mentions(said.cause()).stream())
                .map(Mention::what);
    }

    private static boolean missed(Evidence evidence, Link link) {
        boolean named = mentioned(evidence)
                .filter(what -> !what.isEmpty())
                .anyMatch(what -> link.path().equals(what) || link.path().endsWith("/" + what));
        return evidence.situation().failing()
                && (named || (evidence.situation().exit() == 127 && StartChainReading.is(link, Presence.MISSING)));
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady() || !situation.failing()) {
            return RULING.ruledOut("It does not fail.", situation.state());
        }
        Optional<Link> link = hidden(evidence)
                .filter(found -> missed(evidence, found) || StartChainReading.is(found, Presence.MISSING));
        Optional<Mount> mount = link.flatMap(found -> over(evidence, found));
        Optional<Hidden> file = file(evidence);
        if ((link.isEmpty() || mount.isEmpty()) && file.isPresent()) {
            return accuse(evidence, file.get());
        }
        if (link.isEmpty() || mount.isEmpty()) {
            return StartChainReading.program(evidence)
                    .map(found -> RULING.ruledOut("No mount covers a missing program.", found.citation()))
                    .orElseGet(() -> RULING.notChecked("The start chain could not be read."));
        }
        return accuse(evidence, link.get(), mount.get());
    }

    private static Verdict accuse(Evidence evidence, Link link, Mount mount) {
        Citation cited = evidence.get(MountFacts.class)
                .flatMap(facts -> facts.hidden(link.path()))
                .map(Hidden::citation)
                .orElseGet(() -> cited(mount));
        return RULING.agreed(
                missed(evidence, link),
                "`" + link.path() + "` is not in the container, and a " + mount.type() + " mount covers `"
                        + mount.destination() + "` and hides the image's files there.",
                List.of(link.citation(), cited, evidence.situation().state()),
                fixes(Optional.of(mount)));
    }

    private static Verdict accuse(Evidence evidence, Hidden file) {
        List<Citation> cited = new ArrayList<>(List.of(file.citation()));
        MountReading.over(evidence.subject().container(), file.path())
                .map(MountHidesFiles::cited)
                .ifPresent(cited::add);
        evidence.words().decisive().map(Mention::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return RULING.confirmed(
                "`" + file.path() + "` is in the image but not in the container: " + mounted(evidence, file)
                        + " hides it, and the program needs it.",
                cited,
                fixes(MountReading.over(evidence.subject().container(), file.path())));
    }

    private static String mounted(Evidence evidence, Hidden file) {
        return MountReading.over(evidence.subject().container(), file.path())
                        .map(mount ->
                                "the " + mount.type() + (source(mount).isEmpty() ? "" : " `" + source(mount) + "`"))
                        .orElse("a mount")
                + " at `" + file.destination() + "`";
    }

    private static Citation cited(Mount mount) {
        String source = source(mount);
        return Citation.field(
                "status",
                mount.type() + " mount " + (source.isEmpty() ? "" : source + " ") + "at " + mount.destination());
    }

    private static String removed(Mount mount) {
        return mount.type().equals("tmpfs")
                ? "     tmpfs:\n-      - " + mount.destination()
                : "     volumes:\n-      - " + source(mount) + ":" + mount.destination();
    }

    private static String source(Mount mount) {
        return mount.name().isEmpty() ? mount.source() : mount.name();
    }

    private static List<Fix> fixes(Optional<Mount> mount) {
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        mount.map(over -> "Remove the mount at `" + over.destination() + "`. ")
                                        .orElse("")
                                + "Mount only directories that have to come from outside (data or configuration), not the"
                                + " directory of the program.",
                        mount.isPresent() ? "diff" : "",
                        mount.map(MountHidesFiles::removed).orElse("")),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Build the program in the source folder, too, if that is bind-mounted. Remove a named volume"
                                + " (`docker volume rm`) after the image has changed, if its data may be deleted: it keeps"
                                + " its first content."));
    }
}
