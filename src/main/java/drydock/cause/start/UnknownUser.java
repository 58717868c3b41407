package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ImageUser;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/// The configured user or group does not exist in the image.
public final class UnknownUser implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("unknown-user");
    private static final Fix NUMERIC =
            Fix.of("Use a numeric user ID, which needs no entry in /etc/passwd, or correct the name in USER, `user:` or"
                    + " the script.");
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
                said -> !evidence.situation().begun()
                        || said.citation().step().equals("status")
                        || evidence.situation().failed(),
                said -> "The image has no user or group `" + said.what() + "`.",
                said -> fixes(evidence, said));
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        Fix created = created(evidence, said);
        String wanted = evidence.subject().container().config().user();
        List<Fix> fixes = new ArrayList<>(List.of(created, NUMERIC));
        ImageUser.restored(evidence).filter(_ -> wanted.startsWith(said.what())).ifPresent(fixes::addFirst);
        return fixes;
    }

    private static Fix created(Evidence evidence, Mention said) {
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Create it in the image's final stage, before its first use.",
                "diff",
                "+RUN useradd --system --no-create-home " + said.what()
                        + (said.citation().step().equals("status")
                                        || !evidence.situation().begun()
                                ? "\n USER " + said.what()
                                : ""));
    }
}
