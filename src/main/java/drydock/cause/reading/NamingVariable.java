package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.model.ContainerConfig;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the environment variable whose value a message mentions.
public final class NamingVariable {
    /// A shorter value stands in a file by chance.
    private static final int SHORTEST = 4;

    private NamingVariable() {}

    /// Such as ", which the variable `DB_HOST` names", or a line of a configuration file that was read; empty if
    /// neither
    /// has it.
    public static String naming(Evidence evidence, String value) {
        ContainerConfig config = evidence.subject().container().config();
        return of(config, value)
                .map(name -> "the variable `" + name + "`")
                .or(() -> value.length() < SHORTEST
                        ? Optional.empty()
                        : QuotedSetting.inFile(evidence, value).map(QuotedSetting::place))
                .map(place -> ", which " + place + " names")
                .orElse("");
    }

    /// Its name and value, `NAME=value`, as kept.
    public static Optional<String> entry(Evidence evidence, String value) {
        ContainerConfig config = evidence.subject().container().config();
        return of(config, value)
                .flatMap(name -> config.environment().stream()
                        .filter(entry -> entry.startsWith(name + "="))
                        .findFirst());
    }

    /// The first variable whose value has this word.
    public static Optional<String> of(ContainerConfig config, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + "(?![\\w.-])");
        return config.environment().stream()
                .filter(entry -> entry.indexOf('=') > 0)
                .filter(entry ->
                        word.matcher(entry.substring(entry.indexOf('=') + 1)).find())
                .map(entry -> entry.substring(0, entry.indexOf('=')))
                .findFirst();
    }
}
