package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address to listen on is taken inside the container's own network.
public final class AddressInUse implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("address-in-use");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return inOwnWords(evidence).orElseGet(() -> said(evidence));
    }

    /// The last words name the port of a bind that the kernel refused.
    private static Optional<Verdict> inOwnWords(Evidence evidence) {
        if (!evidence.failsInOwnWords()) {
            return Optional.empty();
        }
        return evidence.traced().connections().stream()
                .filter(connection -> connection.error().equals("EADDRINUSE"))
                .flatMap(taken -> evidence.words().lastWords().stream()
                        .filter(line -> names(line.text(), taken.address()))
                        .map(line -> RULING.confirmed(
                                "Another program already listens on `" + taken.address()
                                        + "` in the container's network." + shared(evidence),
                                List.of(
                                        line.citation(),
                                        taken.citation(),
                                        evidence.situation().state()),
                                fixes(evidence))))
                .findFirst();
    }

    private static boolean names(String text, String address) {
        String port = address.substring(address.lastIndexOf(':') + 1);
        return port.matches("\\d{2,5}")
                && Pattern.compile("(?<![\\d.])" + port + "(?![\\d.]*\\d)")
                        .matcher(text)
                        .find();
    }

    private Verdict said(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> false,
                said -> "Another program already listens on "
                        + (said.what().isEmpty() ? "the address that the program wants" : "`" + said.what() + "`")
                        + " in the container's network." + shared(evidence)
                        + (said.what().isEmpty() ? configured(evidence) : ""),
                said -> fixes(evidence),
                "EADDRINUSE");
    }

    private static String configured(Evidence evidence) {
        return ConfiguredPort.of(evidence, _ -> true)
                .map(port -> " It listens on port " + port.number() + ", by " + port.setting() + ".")
                .orElse("");
    }

    private static String shared(Evidence evidence) {
        String mode = evidence.subject().container().host().networkMode();
        return mode.equals("host") || mode.startsWith("container:") ? " It shares its network (`" + mode + "`)." : "";
    }

    private static List<Fix> fixes(Evidence evidence) {
        String mode = evidence.subject().container().host().networkMode();
        return mode.startsWith("container:")
                ? List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Give this container a network of its own: the other container's programs use the same"
                                        + " ports.",
                                "diff",
                                "-    network_mode: " + mode),
                        Fix.of("Or change the port of one of them."))
                : alone();
    }

    private static List<Fix> alone() {
        return List.of(
                Fix.of(
                        "Look for a second start of the same program in the entrypoint, or for a second service in the container that uses the same port."),
                Fix.of(
                        "Change the port of one of them. With `network_mode: host` or a shared network, the other program may run on the host or in another container."));
    }
}
