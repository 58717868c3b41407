package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The configured user or group does not exist in the image.
final class UnknownUser implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "unable to find (?:user|group) (?<what>[^:\\s]+): no matching entries",
            "unable to find user (?<what>[^:\\s]+)",
            "\\bsu: user (?<what>\\S+) does not exist",
            "(?:chown|install|chgrp): invalid (?:user|group):? [‘'`](?<what>[^’']+)",
            "getpwnam\\(\"(?<what>[^\"]+)\"\\) failed",
            "getgrnam\\(\"(?<what>[^\"]+)\"\\) failed",
            "(?:sudo|runuser|setpriv|chroot|start-stop-daemon): .*(?:unknown user|user) [‘'`]?(?<what>[\\w-]+)[’']? (?:does not exist|not found)",
            "(?:unknown|bad|no such) user:? '?(?<what>[\\w.-]+)\\'?$",
            "[Cc]an't (?:find|get) (?:the )?user '?(?<what>[\\w-]+)'?");
    private static final Ruling RULING = new Ruling(
            "The container is to run as a user or group that the image does not know.",
            "The engine's or the script's own message.");

    @Override
    public String id() {
        return "unknown-user";
    }

    @Override
    public String title() {
        return "Unknown user";
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
                said -> !evidence.situation().begun()
                        || said.citation().step().equals("status")
                        || evidence.situation().exit() != 0,
                said -> "There is no user or group `" + said.what() + "` in the image.",
                said -> fixes(said));
    }

    private static List<Fix> fixes(Said said) {
        return List.of(
                new Fix(
                        "Create it in the image's final stage, where it is used.",
                        "diff",
                        "+RUN useradd --system --no-create-home " + said.what() + "\n USER " + said.what()),
                Fix.of(
                        "Or use a numeric uid, which needs no entry in /etc/passwd, or correct the name in USER, `user:` or"
                                + " the script."));
    }
}
