package drydock.knowledge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Environment variables that programs look up and can do without, such as `LANG` and `NO_COLOR`.
public final class UsualVariables {
    private static final Pattern NAMES = read();

    private UsualVariables() {}

    /// @param name of a variable, in any case
    public static boolean contains(String name) {
        return NAMES.matcher(name).matches();
    }

    private static Pattern read() {
        return Pattern.compile(
                Paragraphs.ofResource("/drydock/knowledge/usual-variables.txt").stream()
                        .flatMap(group -> group.words("Names").stream())
                        .map(name -> name.replace("*", ".*"))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }
}
