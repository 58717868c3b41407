package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.Optional;

/// A server refuses the data directory it finds.
public final class UnusableDataDirectory implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("unusable-data-directory");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return new RefusedDataDirectory(
                        RULING,
                        this,
                        (_, directory) -> "The server refuses " + directory + ".",
                        _ -> Optional.of(Fix.of(
                                "Check the directory with the server's own tools, and compare owner and mode with the message."
                                        + " Check that no other container uses it.")))
                .examine(evidence);
    }
}
