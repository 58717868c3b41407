package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.cause.reading.NamingVariable;
import drydock.knowledge.ReadyChecks;
import drydock.model.ContainerDetails;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Neighbour;
import java.util.Optional;

/// What to do about another container that a container depends on.
final class DependencyFixes {
    private static final String ANY_CHECK = "<a command that succeeds only while it takes requests>";

    private DependencyFixes() {}

    static Fix investigateFirst(Neighbour other) {
        return Fix.of(
                FixPlace.HOST,
                "Get `" + other.name() + "` to run first. This container only follows it:" + " `drydock investigate "
                        + other.name() + "` says why it does not run.");
    }

    /// With a health check where the other container has none.
    static Fix startAfter(ContainerDetails container, Neighbour other) {
        String service = other.service().isEmpty() ? other.name() : other.service();
        String own = container.composeService().orElse(container.name());
        String check = other.health().isEmpty()
                ? "  " + service + ":\n    healthcheck:\n      test: [\"CMD-SHELL\", \""
                        + ReadyChecks.of(other.ports()).orElse(ANY_CHECK).replace("\"", "\\\"")
                        + "\"]\n      interval: 2s\n      retries: 30\n"
                : "";
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Start `" + own + "` only when `" + service + "` takes requests.",
                "yaml",
                "services:\n  " + own + ":\n    depends_on:\n      " + service
                        + ":\n        condition: service_healthy\n" + check.stripTrailing());
    }

    /// As a change of the variable that holds the name, where one does in plain text.
    static Fix renamed(Evidence evidence, String from, String to) {
        Optional<String> entry = NamingVariable.entry(evidence, from).filter(text -> !text.contains("@"));
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Correct the host name `" + from + "`: the container there answers to `" + to + "`.",
                entry.isPresent() ? "diff" : "",
                entry.map(text -> "     environment:\n+      "
                                + text.replace(from, to).replaceFirst("=", ": "))
                        .orElse(""));
    }

    static Fix shareNetwork(Neighbour other) {
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Put both containers into one network: list it under `networks:` of both services, or connect `"
                        + other.name() + "` with `docker network connect NETWORK " + other.name() + "`.");
    }
}
