package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The address to bind is not one of the container's.
final class AddressNotAvailable implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "EADDRNOTAVAIL:? ?(?:address not available)? ?(?<what>\\S*)",
            "(?:listen|bind)\\w*\\b.{0,60}?(?<what>[\\[\\]\\da-fA-F.:*]*:\\d+)?.{0,60}[Cc]an(?:not|'t) assign requested address",
            "(?:BindException|bind|listen).*[Cc]annot assign requested address",
            "[Cc]annot assign requested address.*(?:bind|listen|make_sock|AH\\d+)",
            "socket\\(\\) (?<what>\\[::\\]:\\d+) failed \\(97: ",
            "(?:listen|bind|socket)\\b.*(?<what>\\[?::\\S*)?.*[Aa]ddress family not supported",
            "EAFNOSUPPORT.*?(?<what>:::\\d+)?",
            "requested address is not valid in its context");
    private static final Pattern CONNECTING =
            Pattern.compile("\\bconnect(?:ion|ing)?\\b|__?connect_|\\bdial\\b", Pattern.CASE_INSENSITIVE);
    private static final Ruling RULING = new Ruling(
            "The program wants to listen on an address the container does not have.",
            "The program's own message, and EADDRNOTAVAIL of a bind in the trace.");

    @Override
    public String id() {
        return "address-not-available";
    }

    @Override
    public String title() {
        return "Address not available";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    /// A client meets it, too, of a peer: then nobody is there to answer.
    @Override
    public boolean accepts(MatchResult match, String line, Situation situation) {
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
