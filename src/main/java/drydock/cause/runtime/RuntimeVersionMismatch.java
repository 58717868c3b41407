package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// Built for another version of its language runtime.
public final class RuntimeVersionMismatch implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("runtime-version-mismatch");
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
                said -> evidence.situation().failed(),
                said -> "The program was built for another version of its runtime"
                        + (said.what().isEmpty() ? "" : " (`" + said.what() + "`)") + " than the image has.",
                said -> List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Change the FROM line of the build stage or the final stage so that both use the same version."),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Build for the older version (`--release` for javac, `engines` and a fresh `npm ci` for Node.js, a new virtual environment for Python).")));
    }
}
