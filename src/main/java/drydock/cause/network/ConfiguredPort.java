package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.model.ContainerDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The port that a container's settings tell its program to listen on, where a message about a port names none.
///
/// @param number  1 to 65535
/// @param setting such as "the variable `PORT`"
record ConfiguredPort(int number, String setting) {
    private static final Pattern VARIABLE = Pattern.compile(
            "(?<name>(?!.*(?:_HOST|_URL|_URI|_DSN|DB_|DATABASE|REDIS|SQL|AMQP|BROKER|SMTP|PROXY))\\w*(?:PORT|LISTEN|ADDR(?:ESS)?|BIND))"
                    + "=(?:[\\d.*\\[\\]]*:|[a-z]+://[\\d.*\\[\\]]*:)?(?<port>\\d{1,5})/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:--?[\\w.-]*(?:port|listen|addr|address|bind)=)?(?:[\\d.*\\[\\]]*:)?(?<port>\\d{1,5})");
    private static final Pattern OPTION = Pattern.compile("-p|--?[\\w.-]*(?:port|listen|addr|address|bind)(?:=.*)?");
    private static final Pattern PUBLISHED = Pattern.compile(".*->(?<port>\\d{1,5})(?:/tcp)?");

    /// Empty if no setting names such a port, or several settings name different ones.
    static Optional<ConfiguredPort> of(Evidence evidence, IntPredicate wanted) {
        ContainerDetails container = evidence.subject().container();
        List<ConfiguredPort> all = new ArrayList<>();
        for (String entry : container.config().environment()) {
            add(all, VARIABLE.matcher(entry), "the variable `" + entry.replaceFirst("=.*", "") + "`");
        }
        List<String> words = container.command();
        for (int i = 1; i < words.size(); i++) {
            if (OPTION.matcher(words.get(i - 1)).matches()
                    || OPTION.matcher(words.get(i)).matches()
                    || words.get(i).contains(":")) {
                add(all, ARGUMENT.matcher(words.get(i)), "the command");
            }
        }
        container.host().ports().forEach(port -> add(all, PUBLISHED.matcher(port), "the published port"));
        List<ConfiguredPort> found =
                all.stream().filter(port -> wanted.test(port.number())).toList();
        return found.stream().mapToInt(ConfiguredPort::number).distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private static void add(List<ConfiguredPort> ports, Matcher matcher, String setting) {
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group("port"));
            if (number > 0 && number < 65_536) {
                ports.add(new ConfiguredPort(number, setting));
            }
        }
    }
}
