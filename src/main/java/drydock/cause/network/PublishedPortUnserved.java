package drydock.cause.network;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A published port leads to a port of the container on which no program can be reached from outside.
public final class PublishedPortUnserved implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("published-port-unserved");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);
    private static final Pattern INSIDE = Pattern.compile("->(\\d{1,5})(?:/tcp)?$");

    /// A server may listen on loopback only while it prepares its data.
    private static final Duration PREPARED = Duration.ofMinutes(5);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerDetails container = evidence.subject().container();
        List<Integer> published = published(container);
        Citation state = evidence.situation().state();
        if (published.isEmpty()) {
            return RULING.ruledOut("It publishes no TCP port.", state);
        }
        Optional<SocketFacts> sockets = evidence.get(SocketFacts.class);
        if (sockets.isEmpty() || !evidence.situation().steady()) {
            return RULING.notChecked("The sockets of a running container were not read.");
        }
        return examine(evidence, published, sockets.get());
    }

    private static Verdict examine(Evidence evidence, List<Integer> published, SocketFacts sockets) {
        Citation state = evidence.situation().state();
        List<Integer> unserved = published.stream()
                .filter(port -> sockets.tcp(port).stream().allMatch(Listener::loopback))
                .toList();
        if (unserved.isEmpty()) {
            return RULING.ruledOut(
                    "A program listens on each published port.",
                    sockets.tcp(published.getFirst()).getFirst().citation());
        }
        List<Listener> loopback =
                unserved.stream().flatMap(port -> sockets.tcp(port).stream()).toList();
        if (!loopback.isEmpty()) {
            return loopbackOnly(evidence, loopback, unserved.size() == published.size());
        }
        List<Listener> elsewhere = sockets.listeners().stream()
                .filter(listener -> listener.tcp() && !listener.loopback() && !published.contains(listener.port()))
                .toList();
        String missing = "No program of the container listens on the published " + ports(unserved);
        return elsewhere.isEmpty() || unserved.size() < published.size()
                ? RULING.possible(missing + ".", List.of(state), List.of(Fix.of(INFO.remedy())))
                : elsewhere(evidence, missing, unserved, elsewhere);
    }

    private static Verdict loopbackOnly(Evidence evidence, List<Listener> loopback, boolean all) {
        Listener first = loopback.getFirst();
        return RULING.agreed(
                all && prepared(evidence),
                "Port " + first.port() + " of the container is published, and the program listens on it at `"
                        + first.place() + "` only. Only programs in the same container reach that address.",
                cited(evidence, loopback),
                ListenAddress.fixes(evidence, first));
    }

    private static Verdict elsewhere(
            Evidence evidence, String missing, List<Integer> unserved, List<Listener> elsewhere) {
        List<Integer> listening =
                elsewhere.stream().map(Listener::port).distinct().sorted().toList();
        String one = listening.size() == 1 ? "" + listening.getFirst() : "PORT";
        return RULING.likely(
                missing + ". It listens on " + ports(listening) + ", which is not published.",
                cited(evidence, elsewhere),
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Publish " + ports(listening) + " of the container: in `-p` or `ports:`, write `" + one
                                        + "` after the last colon instead of `" + unserved.getFirst() + "`.",
                                listening.size() == 1 ? "diff" : "",
                                listening.size() == 1 ? republished(evidence, unserved.getFirst(), one) : ""),
                        Fix.of("Or configure the program to listen on " + ports(unserved) + ".")));
    }

    /// In the form of a compose file, for the first of the host's addresses.
    private static String republished(Evidence evidence, int from, String to) {
        String host = evidence.subject().container().host().ports().stream()
                .filter(port -> port.matches(".*->" + from + "(?:/tcp)?"))
                .map(port -> port.substring(0, port.indexOf("->")).replaceFirst("^(?:0\\.0\\.0\\.0|\\[?::]?):", ""))
                .findFirst()
                .map(place -> place.endsWith(":0") || place.endsWith(":") ? "" : place + ":")
                .orElse("");
        return "     ports:\n-      - \"" + host + from + "\"\n+      - \"" + host + to + "\"";
    }

    private static String ports(List<Integer> ports) {
        return (ports.size() == 1 ? "port " : "ports ")
                + ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<Citation> cited(Evidence evidence, List<Listener> listeners) {
        return Stream.concat(
                        listeners.stream().map(Listener::citation),
                        Stream.of(evidence.situation().state()))
                .toList();
    }

    private static boolean prepared(Evidence evidence) {
        return evidence.subject()
                .container()
                .state()
                .startedAt()
                .filter(start ->
                        start.plus(PREPARED).isBefore(evidence.subject().taken()))
                .isPresent();
    }

    private static List<Integer> published(ContainerDetails container) {
        return container.host().ports().stream()
                .flatMap(port -> INSIDE.matcher(port).results())
                .map(match -> Integer.parseInt(match.group(1)))
                .distinct()
                .toList();
    }
}
