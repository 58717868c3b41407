package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The address to listen on is taken inside the container's own network.
final class AddressInUse implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "EADDRINUSE:? ?(?:address already in use)? ?(?<what>\\S*)",
            "listen \\w+ (?<what>\\S+): bind: address already in use",
            "bind(?:ing)?\\b.{0,40}?(?:to |on )?(?:IPv[46] address )?\"?(?<what>[\\[\\]\\d.:*]*:\\d+)\"?.*[Aa]ddress already in use",
            "[Aa]ddress already in use.*?(?<what>[\\[\\]\\d.:]*:\\d+)",
            "[Pp]ort (?<what>\\d+) (?:is|was) already (?:in use|bound|taken)",
            "Something is already running on port (?<what>\\d+)",
            "[Aa]ddress (?:already )?in use",
            "Do you already have another \\w+ server running on port: (?<what>\\d+)");
    private static final Ruling RULING = new Ruling(
            "Something else in the container's network already listens on the address.",
            "The program's own message, and EADDRINUSE of a bind in the trace.");

    @Override
    public String id() {
        return "address-in-use";
    }

    @Override
    public String title() {
        return "Address in use";
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
                said -> false,
                said -> "Something already listens on "
                        + (said.what().isEmpty() ? "the address the program wants" : "`" + said.what() + "`")
                        + " in the container's network." + shared(evidence),
                said -> List.of(
                        Fix.of(
                                "Look for a second start of the same program in the entrypoint, or a second service in the container that uses the same port."),
                        Fix.of(
                                "With `network_mode: host` or a shared network, another container or the host itself may hold it: change the port of one.")),
                "EADDRINUSE");
    }

    private static String shared(Evidence evidence) {
        String mode = evidence.subject().container().host().networkMode();
        return mode.equals("host") || mode.startsWith("container:") ? " It shares its network (`" + mode + "`)." : "";
    }
}
