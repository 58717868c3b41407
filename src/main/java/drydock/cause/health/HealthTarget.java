package drydock.cause.health;

import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The address and port in the container that a health check asks.
record HealthTarget(String host, int port) {
    private static final String HERE = "(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1?])";
    private static final Pattern URL =
            Pattern.compile("\\b(https?)://" + HERE + "(?::(\\d{1,5})(?![\\w$]))?(?=[/?#\\s'\"]|$)");
    private static final Pattern PAIR = Pattern.compile("(?:\\bnc\\b.*\\s|/dev/tcp/)" + HERE + "[\\s/](\\d{1,5})\\b");
    private static final Pattern REFUSED = Pattern.compile("(?i)refused");

    /// Why it gets no answer.
    ///
    /// @param advice  for the fix
    /// @param instead port to ask; 0 where it can't be told
    record Mismatch(String explanation, List<Citation> evidence, String advice, int instead) {
        Mismatch(String explanation, List<Citation> evidence, String advice) {
            this(explanation, evidence, advice, 0);
        }
    }

    /// The same check at another port; empty where it does not write its own as a number.
    static Optional<String> readdressed(String command, int from, int to) {
        String changed = command.replaceFirst("(?<=[: /])" + from + "(?!\\d)", String.valueOf(to));
        return Optional.of(changed).filter(other -> !other.equals(command));
    }

    /// Empty where the command names no port, or takes it from a variable.
    static Optional<HealthTarget> of(String command) {
        Matcher url = URL.matcher(command);
        if (url.find()) {
            Optional<String> port = Optional.ofNullable(url.group(3));
            int usual = url.group(1).equals("https") ? 443 : 80;
            return Optional.of(
                    new HealthTarget(url.group(2), port.map(Integer::parseInt).orElse(usual)));
        }
        Matcher pair = PAIR.matcher(command);
        return pair.find()
                ? Optional.of(new HealthTarget(pair.group(1), Integer.parseInt(pair.group(2))))
                : Optional.empty();
    }

    /// @param output the last line of the check
    Optional<Mismatch> mismatch(SocketFacts sockets, String output) {
        List<Listener> listening = sockets.tcp(port);
        if (listening.isEmpty()) {
            return Optional.of(nobody(sockets));
        }
        String places = places(listening);
        List<Citation> cited = listening.stream().map(Listener::citation).toList();
        if (host.equals("localhost")) {
            boolean oneFamily = listening.stream().noneMatch(Listener::ipv6);
            return oneFamily && REFUSED.matcher(output).find() && reachableByIpv4(listening)
                    ? Optional.of(new Mismatch(
                            "The check asks `localhost`, which is also the IPv6 address `::1`, and the program listens on"
                                    + " IPv4 only: `" + places + "`.",
                            cited,
                            "Write 127.0.0.1 instead of `localhost` in the check, or let the program listen on IPv6 as"
                                    + " well."))
                    : Optional.empty();
        }
        boolean asksIpv6 = host.startsWith("[");
        boolean answers = listening.stream()
                .anyMatch(listener -> asksIpv6
                        ? listener.ipv6() && (listener.everywhere() || listener.loopback())
                        : listener.address().equals("::") || (!listener.ipv6() && reachableByIpv4(List.of(listener))));
        return answers
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        "The check asks `" + host + "`, and the program listens on `" + places + "` only.",
                        cited,
                        "Let the check ask the address on which the program listens, or let the program listen on"
                                + " 0.0.0.0."));
    }

    private static boolean reachableByIpv4(List<Listener> listening) {
        return listening.stream().anyMatch(listener -> listener.everywhere() || listener.loopback());
    }

    private Mismatch nobody(SocketFacts sockets) {
        List<Listener> others =
                sockets.listeners().stream().filter(Listener::tcp).toList();
        String instead = others.isEmpty() ? "" : " The container listens on `" + places(others) + "`.";
        return new Mismatch(
                "No program in the container listens on TCP port " + port + ", which the check asks." + instead,
                others.stream().map(Listener::citation).toList(),
                others.isEmpty()
                        ? "Find out why no program listens on port " + port
                                + ". Increase `start_period` if the start is" + " slow."
                        : "Correct the port " + port + " in the check, or configure the program to listen on it.",
                others.stream().map(Listener::port).distinct().count() == 1
                        ? others.getFirst().port()
                        : 0);
    }

    private static String places(List<Listener> listeners) {
        return listeners.stream().map(Listener::place).distinct().collect(Collectors.joining("`, `"));
    }
}
