package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// It refuses to run as this user: root, or not root.
final class WrongUser implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "(?<root>(?:not|never|cannot|can't|don't|can not|refus\\w+|shouldn't|must not|should not)\\b.{0,60}\\b(?:run|running|start|started|execut\\w+|launch\\w*)\\b.{0,40}\\bas\\b.{0,12}\\broot\\b)",
            "(?<root>(?:how to|in order to) (?:run|start) \\S+ as root\\b)",
            "(?<root>\"root\" execution of .* is not permitted)",
            "(?<root>[Rr]unning as root (?:without|is not))",
            "(?<root>root user is not allowed|refusing to (?:run|start) as root)",
            "(?<other>(?:must|has to|needs to|need to|should|have to) be (?:run |started |executed )?(?:as |by )?(?:the )?root\\b)",
            "(?<other>(?:requires?|needs?) (?:root|superuser|administrator)(?: privileges| access| rights| permissions)?)",
            "(?<other>you (?:must|need to|have to) be root|are you root\\?|only root can|run (?:this|it|the \\w+) as root|Operation requires root)",
            "(?<other>must be run as (?:user )?[\\w-]+)");
    private static final Ruling RULING = new Ruling(
            "The program refuses to run as the container's user.",
            "The program's own message against the configured user.");

    @Override
    public String id() {
        return "wrong-user";
    }

    @Override
    public String title() {
        return "Wrong user";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
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

    private static boolean refusesRoot(Said said) {
        return !said.part("root").isEmpty();
    }

    private static boolean agrees(Evidence evidence, Said said) {
        return refusesRoot(said) == root(evidence) && evidence.situation().exit() != 0;
    }

    private static String explanation(Evidence evidence, Said said) {
        String user = evidence.subject().container().config().user();
        return "The program refuses to run " + (refusesRoot(said) ? "as root" : "without root's rights")
                + ", and the container is configured to run as " + (user.isEmpty() ? "root" : "`" + user + "`") + ".";
    }

    private static List<Fix> fixes(Said said) {
        return refusesRoot(said)
                ? List.of(new Fix(
                        "Let it run as a user of its own.",
                        "diff",
                        "+RUN useradd --system --create-home app\n+USER app"))
                : List.of(Fix.of("Let the container start as root and drop to the user in the entrypoint (`setpriv`,"
                        + " `gosu`), or configure the program so that it needs no such rights."));
    }
}
