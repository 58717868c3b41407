package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.fact.SocketFacts.Listener;
import drydock.model.CommandLine;
import drydock.model.ContainerConfig;
import drydock.model.Fix;
import drydock.model.FixPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How to let a program listen on all addresses, by the setting that names the loopback address now.
final class ListenAddress {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?<![\\w.-])(?:127\\.0\\.0\\.1|localhost|\\[?::1]?)(?![\\w.-])");

    private ListenAddress() {}

    static List<Fix> fixes(Evidence evidence, Listener listener) {
        Fix words = Fix.of("Let the program listen on 0.0.0.0 instead of " + listener.address() + " for port "
                + listener.port() + ".");
        ContainerConfig config = evidence.subject().container().config();
        return variable(config)
                .or(() -> argument(config))
                .map(fix -> List.of(fix, words))
                .orElseGet(() -> List.of(words));
    }

    /// Of the variables, the only one that is a loopback address.
    private static Optional<Fix> variable(ContainerConfig config) {
        List<String> naming = config.environment().stream()
                .filter(entry -> LOOPBACK.matcher(
                                entry.substring(entry.indexOf('=') + 1).replaceFirst(":\\d+$", ""))
                        .matches())
                .toList();
        return naming.size() != 1
                ? Optional.empty()
                : naming.stream()
                        .map(entry -> Fix.of(
                                FixPlace.START_OPTIONS,
                                "Let the program listen on all addresses: `" + entry.substring(0, entry.indexOf('='))
                                        + "` names the loopback address.",
                                "diff",
                                "     environment:\n+      " + entry.substring(0, entry.indexOf('=')) + ": "
                                        + everywhere(entry.substring(entry.indexOf('=') + 1))))
                        .findFirst();
    }

    private static Optional<Fix> argument(ContainerConfig config) {
        return config.command().stream()
                        .noneMatch(word -> LOOPBACK.matcher(word).find())
                ? Optional.empty()
                : Optional.of(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Let the program listen on all addresses: its command names the loopback address.",
                        "diff",
                        "+    command: [" + String.join(", ", words(config).toList()) + "]"));
    }

    private static Stream<String> words(ContainerConfig config) {
        return config.command().stream().map(ListenAddress::everywhere).map(CommandLine::doubleQuoted);
    }

    private static String everywhere(String text) {
        return LOOPBACK.matcher(text).replaceAll("0.0.0.0");
    }
}
