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

    /// A client meets it, too, of a peer: then nobody is there to answer.
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
                        + " that is not one of the container's.",
                said -> List.of(
                        Fix.of(
                                "Listen on `0.0.0.0` (all addresses of the container), not on the host's address; what is reachable from outside is decided by the published ports."),
                        Fix.of(
                                "If it is an IPv6 address and the container has no IPv6, take the `[::]` line out of its configuration.")),
                "EADDRNOTAVAIL",
                "EAFNOSUPPORT");
    }
}
