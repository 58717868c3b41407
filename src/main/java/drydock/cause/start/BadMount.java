package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/// The engine could not mount: a directory onto a file, or a source that is missing.
public final class BadMount implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("bad-mount");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return DirectoryInPlace.of(evidence)
                .map(place -> inPlace(evidence, place))
                .orElseGet(() -> refused(evidence));
    }

    private static Verdict inPlace(Evidence evidence, DirectoryInPlace place) {
        String target = place.mount().destination();
        List<Citation> cited = new ArrayList<>(List.of(place.seen()));
        place.found().map(Entry::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return RULING.agreed(
                place.found().isPresent(),
                "The program needs a file at `" + target + "`, and the bind mount of `"
                        + place.mount().source() + "` puts a directory there.",
                cited,
                List.of(Fix.of(
                        FixPlace.HOST,
                        "Remove the directory `" + place.mount().source()
                                + "` and put the file there: the engine creates a directory where the source of a mount"
                                + " is missing. Then create the container again.")));
    }

    private Verdict refused(Evidence evidence) {
        return RULING.saidByEngine(evidence, this, said -> explanation(said), said -> fixes(said));
    }

    private static String explanation(Mention said) {
        String at = said.part("at").isEmpty() ? "" : " at `" + said.part("at") + "`";
        return "The engine can't mount " + (said.what().isEmpty() ? "a source" : "`" + said.what() + "`") + at
                + ", so the container is never started.";
    }

    private static List<Fix> fixes(Mention said) {
        boolean kind =
                said.line().text().contains("onto a file") || said.line().text().contains("not a directory");
        String source = said.what().isEmpty() ? "the source" : "`" + said.what() + "`";
        return List.of(Fix.of(
                FixPlace.HOST,
                kind
                        ? "Make " + source
                                + " the same kind as the mount's target: a file for a file, a directory for a"
                                + " directory. Where the file was missing, the engine has created a directory in its place:"
                                + " remove the directory and put the file there."
                        : "Create " + source + " on the engine's machine, or correct the path in the volume setting"
                                + " (relative to the compose file)."));
    }
}
