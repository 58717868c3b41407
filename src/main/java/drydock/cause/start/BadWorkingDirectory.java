package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// The working directory is missing, is not a directory, or may not be entered by the user.
public final class BadWorkingDirectory implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("bad-working-directory");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidByEngine(
                evidence,
                this,
                said -> "The engine can't enter the working directory"
                        + (said.what().isEmpty() ? "" : " `" + said.what() + "`")
                        + (said.part("why").isEmpty() ? "." : ": " + said.part("why") + "."),
                said -> fixes(evidence, said));
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        String user = evidence.subject().container().config().user();
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Create the directory and give it to the user before USER takes effect.",
                        "diff",
                        "+RUN mkdir -p " + said.what() + (user.isEmpty() ? "" : " && chown " + user + " " + said.what())
                                + "\n WORKDIR " + said.what()),
                Fix.of(
                        FixPlace.HOST,
                        "Let the container's user enter the directory on the host if a mount covers it. Correct"
                                + " `working_dir` or `-w` if it is set."));
    }
}
