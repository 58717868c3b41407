package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// It refuses to run as this user: root, or not root.
public final class WrongUser implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("wrong-user");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> agrees(evidence, said),
                said -> explanation(evidence, said),
                said -> fixes(said));
    }

    private static boolean root(Evidence evidence) {
        String user = evidence.subject().container().config().user().split(":", 2)[0];
        return user.isEmpty() || user.equals("root") || user.equals("0");
    }

    private static boolean refusesRoot(Mention said) {
        return !said.part("root").isEmpty();
    }

    private static boolean agrees(Evidence evidence, Mention said) {
        return refusesRoot(said) == root(evidence) && evidence.situation().failed();
    }

    private static String explanation(Evidence evidence, Mention said) {
        String user = evidence.subject().container().config().user();
        return "The program refuses to run " + (refusesRoot(said) ? "as root" : "without root's rights")
                + ", and the container is configured to run as " + (user.isEmpty() ? "root" : "`" + user + "`") + ".";
    }

    private static List<Fix> fixes(Mention said) {
        return refusesRoot(said)
                ? List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Run it as a user of its own.",
                        "diff",
                        "+RUN useradd --system --create-home app\n+USER app"))
                : List.of(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Start the container as root and drop to the user in the entrypoint (`setpriv`,"
                                + " `gosu`), or configure the program so that it needs no such rights."));
    }
}
