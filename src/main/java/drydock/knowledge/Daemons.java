package drydock.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The foreground commands of daemons that go into the background by default.
///
/// @param command in the JSON form of CMD
public record Daemons(String command) {
    private static final Map<String, Daemon> KNOWN = Map.ofEntries(
            daemon("nginx", "[\"nginx\", \"-g\", \"daemon off;\"]", "daemon off"),
            daemon("apache2", "[\"apache2ctl\", \"-D\", \"FOREGROUND\"]", "FOREGROUND"),
            daemon("apache2ctl", "[\"apache2ctl\", \"-D\", \"FOREGROUND\"]", "FOREGROUND"),
            daemon("apachectl", "[\"apachectl\", \"-D\", \"FOREGROUND\"]", "FOREGROUND"),
            daemon("httpd", "[\"httpd\", \"-D\", \"FOREGROUND\"]", "FOREGROUND"),
            daemon("php-fpm", "[\"php-fpm\", \"-F\"]", "-F"),
            daemon("sshd", "[\"/usr/sbin/sshd\", \"-D\", \"-e\"]", "-D"),
            daemon("cron", "[\"cron\", \"-f\"]", "-f"),
            daemon("crond", "[\"crond\", \"-f\"]", "-f"),
            daemon("supervisord", "[\"supervisord\", \"-n\"]", "-n"),
            daemon("rsyslogd", "[\"rsyslogd\", \"-n\"]", "-n"),
            daemon("dnsmasq", "[\"dnsmasq\", \"-k\"]", "-k"),
            daemon("squid", "[\"squid\", \"-N\"]", "-N"),
            daemon("named", "[\"named\", \"-g\"]", "-g"),
            daemon("postfix", "[\"postfix\", \"start-fg\"]", "start-fg"),
            daemon("service", "[\"the program itself\", \"with its foreground switch\"]", "--status-all"));

    private record Daemon(String command, String foregroundSign) {}

    private static Map.Entry<String, Daemon> daemon(String name, String command, String sign) {
        return Map.entry(name, new Daemon(command, sign));
    }

    /// For a command that goes into the background; empty for others.
    public static Optional<Daemons> of(List<String> argv) {
        if (argv.isEmpty()) {
            return Optional.empty();
        }
        String first = argv.getFirst();
        String name = first.substring(first.lastIndexOf('/') + 1).replaceFirst("^(php-fpm)[\\d.]+$", "$1");
        if (first.startsWith("/etc/init.d/")) {
            return Optional.of(new Daemons("[\"" + name + "\", \"with its foreground switch\"]"));
        }
        return Optional.ofNullable(KNOWN.get(name))
                .filter(daemon -> argv.stream().noneMatch(word -> word.contains(daemon.foregroundSign())))
                .filter(daemon ->
                        argv.stream().noneMatch(word -> word.matches("-t|-v|-V|--version|--help|-h|configtest")))
                .map(daemon -> new Daemons(daemon.command()));
    }
}
