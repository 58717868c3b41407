package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.cause.reading.NamingVariable;
import drydock.fact.NeighbourFacts;
import drydock.fact.NeighbourFacts.Seen;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.CloseNames;
import drydock.model.Fix;
import drydock.model.Neighbour;
import drydock.model.Run;
import drydock.model.UtcTime;
import drydock.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the engine knows about the container that serves a host name: whether there is one, whether it shares a network
/// with the container that needs it, and whether it was up when that one gave up.
///
/// @param clause   what is known, as it continues a sentence after a colon; empty where nothing is
/// @param agrees   whether it explains by itself that the host was not reached
/// @param resolves whether the name resolves all the same, as far as is known
/// @param cited    the lines it rests on
/// @param fixes    what follows from it, best first; empty where nothing does
public record Dependency(String clause, boolean agrees, boolean resolves, List<Citation> cited, List<Fix> fixes) {
    private static final Dependency UNKNOWN = new Dependency("", false, true, List.of(), List.of());

    public Dependency {
        cited = List.copyOf(cited);
        fixes = List.copyOf(fixes);
    }

    /// @param address host name or address, with or without a port
    public static Dependency of(Evidence evidence, String address) {
        String host = host(address);
        Optional<NeighbourFacts> facts = evidence.get(NeighbourFacts.class);
        if (facts.isEmpty() || host.isEmpty() || local(host)) {
            return UNKNOWN;
        }
        Optional<String> fixed = extraHost(evidence, host);
        if (fixed.isPresent()) {
            return new Dependency(
                    "its extra hosts give it the address " + fixed.get(), false, true, List.of(), List.of());
        }
        return answering(facts.get(), host)
                .map(seen -> standing(evidence, host, seen))
                .or(() -> elsewhere(facts.get(), host))
                .orElseGet(() -> nobody(evidence, facts.get(), host));
    }

    /// The clause with a colon before it; empty where nothing is known.
    String afterColon() {
        return clause.isEmpty() ? "" : ": " + clause;
    }

    /// An accusing verdict, resting on these lines too.
    Verdict supporting(Verdict verdict) {
        return verdict.accuses() ? verdict.citing(cited) : verdict;
    }

    /// The host of an address with or without a port.
    static String host(String address) {
        int colon = address.lastIndexOf(':');
        return colon > 0 && address.indexOf(':') == colon ? address.substring(0, colon) : address;
    }

    static boolean local(String address) {
        return address.startsWith("127.")
                || address.startsWith("[::1]")
                || address.equals("::1")
                || address.startsWith("localhost");
    }

    /// The address that the container's own settings give this name.
    private static Optional<String> extraHost(Evidence evidence, String host) {
        return evidence.subject().container().host().extraHosts().stream()
                .filter(entry -> entry.regionMatches(true, 0, host + ":", 0, host.length() + 1))
                .map(entry -> entry.substring(host.length() + 1))
                .findFirst();
    }

    /// Of several containers of one service, the one that was up longest.
    private static Optional<Seen> answering(NeighbourFacts facts, String host) {
        return facts.neighbours().stream()
                .filter(seen -> answers(seen.container(), host))
                .min(Comparator.comparing((Seen seen) -> !seen.container().running())
                        .thenComparing(seen -> seen.container().started().orElse(Instant.MAX)));
    }

    private static boolean answers(Neighbour neighbour, String host) {
        return Stream.concat(neighbour.names().stream(), neighbour.addresses().stream())
                .anyMatch(host::equalsIgnoreCase);
    }

    private static Dependency standing(Evidence evidence, String host, Seen seen) {
        Neighbour other = seen.container();
        Optional<Instant> gaveUp = evidence.get(StatusFacts.class)
                .flatMap(StatusFacts::lastFinished)
                .flatMap(Run::ended);
        String who = (host.equals(other.name()) ? "the container `" : "it is the container `") + other.name() + "`"
                + (host.equals(other.name()) ? " " : ", which ");
        if (!other.running()) {
            boolean before = gaveUp.isEmpty()
                    || other.ended().isEmpty()
                    || !other.ended().get().isAfter(gaveUp.get());
            boolean loops = other.state().equals("restarting");
            return new Dependency(
                    who + down(other),
                    before || loops,
                    loops,
                    List.of(seen.citation()),
                    List.of(DependencyFixes.investigateFirst(other)));
        }
        Optional<String> late = gaveUp.flatMap(end -> late(evidence, other, end));
        return new Dependency(
                who + late.orElse("runs" + since(other) + health(other)),
                late.isPresent(),
                true,
                List.of(seen.citation()),
                late.isPresent()
                        ? List.of(DependencyFixes.startAfter(evidence.subject().container(), other))
                        : List.of());
    }

    private static String down(Neighbour other) {
        return switch (other.state()) {
            case "restarting" ->
                "keeps restarting (exit code " + other.exitCode() + ", " + other.restarts() + " restarts)";
            case "created" -> "was never started";
            case "exited", "dead" ->
                "has ended with exit code " + other.exitCode()
                        + other.ended().map(end -> " at " + UtcTime.second(end)).orElse("");
            default -> "is " + other.state();
        };
    }

    /// How it was too late for a program that gave up at this moment.
    private static Optional<String> late(Evidence evidence, Neighbour other, Instant gaveUp) {
        String end = evidence.situation().looping() ? "the last finished run gave up" : "this program gave up";
        if (other.started().filter(gaveUp::isBefore).isPresent()) {
            return Optional.of("was started " + length(gaveUp, other.started().get()) + " after " + end);
        }
        return other.ready()
                .filter(gaveUp::isBefore)
                .map(ready -> "took requests only " + length(other.started().orElse(ready), ready)
                        + " after its own start, which was " + length(gaveUp, ready) + " after " + end);
    }

    private static String since(Neighbour other) {
        return other.started().map(start -> " since " + UtcTime.second(start)).orElse("");
    }

    private static String health(Neighbour other) {
        String taking = other.ready()
                .map(ready -> " and has taken requests since " + UtcTime.second(ready))
                .orElse("");
        return switch (other.health()) {
            case "", "healthy" -> taking;
            default -> " and is " + other.health();
        };
    }

    private static String length(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.toMillis() < 10_000
                ? String.format(java.util.Locale.ROOT, "%.1f s", between.toMillis() / 1000.0)
                : between.toSeconds() < 120 ? between.toSeconds() + " s" : between.toMinutes() + " min";
    }

    /// A container of that name or service in no network with this one, or only where names do not resolve.
    private static Optional<Dependency> elsewhere(NeighbourFacts facts, String host) {
        return facts.neighbours().stream()
                .filter(seen -> host.equalsIgnoreCase(seen.container().name())
                        || host.equalsIgnoreCase(seen.container().service()))
                .findFirst()
                .map(seen -> apart(facts, seen));
    }

    private static Dependency apart(NeighbourFacts facts, Seen seen) {
        Neighbour other = seen.container();
        String where =
                other.networks().isEmpty() ? "is in no network" : "is in the network " + quoted(other.networks());
        String clause = other.shared().isEmpty()
                ? "the container `" + other.name() + "` " + where + ", and this one in " + quoted(facts.networks())
                        + "; they share none"
                : "the container `" + other.name() + "` shares only the default bridge network with this one, where"
                        + " names do not resolve";
        return new Dependency(clause, true, false, cited(facts, seen), List.of(DependencyFixes.shareNetwork(other)));
    }

    private static Dependency nobody(Evidence evidence, NeighbourFacts facts, String host) {
        // A name with a dot is most likely served elsewhere. A message alone does not say for sure what a host's name
        // is, so without a setting that holds it, nothing agrees.
        if (facts.networks().isEmpty() || host.contains(".") || host.contains(":")) {
            return UNKNOWN;
        }
        List<String> names = facts.neighbours().stream()
                .flatMap(seen -> seen.container().names().stream())
                .distinct()
                .toList();
        String nobody = "no container in " + quoted(facts.networks()) + " answers to `" + host + "`";
        Optional<String> near = CloseNames.of(host, names).stream().findFirst();
        List<Citation> cited = new ArrayList<>(facts.own().stream().toList());
        near.ifPresent(name -> facts.neighbours().stream()
                .filter(seen -> seen.container().names().contains(name))
                .findFirst()
                .map(Seen::citation)
                .ifPresent(cited::add));
        return new Dependency(
                nobody + near.map(name -> "; one answers to `" + name + "`").orElse(""),
                near.isPresent() || !NamingVariable.naming(evidence, host).isEmpty(),
                false,
                cited,
                near.map(name -> DependencyFixes.renamed(evidence, host, name)).stream()
                        .toList());
    }

    private static List<Citation> cited(NeighbourFacts facts, Seen seen) {
        return Stream.concat(Stream.of(seen.citation()), facts.own().stream()).toList();
    }

    private static String quoted(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
