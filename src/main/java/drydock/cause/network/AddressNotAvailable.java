package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The address to bind is not one of the container's.
public final class AddressNotAvailable implements PatternCause {
    private static final Pattern CONNECTING =
            Pattern.compile("\\bconnect(?:ion|ing)?\\b|__?connect_|\\bdial\\b", Pattern.CASE_INSENSITIVE);
    private static final CauseInfo INFO = CauseInfo.of("address-not-available");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// A client can get the same error for its peer. Then no program answers there.
    @Override
    public boolean accepts(MatchResult match, String line, ContainerOutcome situation) {
        return !CONNECTING.matcher(line).find();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> false,
                said -> "The program wants to listen on "
                        + (said.what().isEmpty() ? "an address" : "`" + said.what() + "`")
                        + " that the container does not have.",
                said -> List.of(
                        Fix.of(
                                "Listen on `0.0.0.0` (all addresses of the container), not on the host's address. The published ports decide what can be reached from outside."),
                        Fix.of(
                                "Remove the `[::]` line from its configuration if the address is IPv6 and the container has no IPv6.")),
                "EADDRNOTAVAIL",
                "EAFNOSUPPORT");
    }
}
