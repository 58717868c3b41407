package drydock.report.section;

import drydock.model.CommandLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sketched change of a service in a compose file, as options of `docker run`.
final class RunOptions {
    private static final Pattern KEY = Pattern.compile(" {2,4}(?<name>[a-z_]+):\\s*(?<value>.*)");
    private static final Pattern PAIR = Pattern.compile("(?<name>[\\w.]+)(?:: |=)(?<value>.*)");
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("environment", "-e"),
            Map.entry("user", "--user"),
            Map.entry("tmpfs", "--tmpfs"),
            Map.entry("volumes", "-v"),
            Map.entry("ports", "-p"),
            Map.entry("mem_limit", "--memory"),
            Map.entry("memswap_limit", "--memory-swap"),
            Map.entry("pids_limit", "--pids-limit"),
            Map.entry("ulimits", "--ulimit"),
            Map.entry("cap_add", "--cap-add"),
            Map.entry("security_opt", "--security-opt"),
            Map.entry("sysctls", "--sysctl"),
            Map.entry("devices", "--device"),
            Map.entry("restart", "--restart"),
            Map.entry("network_mode", "--network"));

    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private boolean known = true;

    private RunOptions() {}

    /// A sentence; empty where an option does not correspond.
    ///
    /// @param sketch lines that begin with a space, `+` or `-`
    static Optional<String> sentence(List<String> sketch) {
        RunOptions options = new RunOptions();
        options.read(sketch);
        if (!options.known || (options.added.isEmpty() && options.removed.isEmpty())) {
            return Optional.empty();
        }
        String add = "`" + String.join(" ", options.added) + "`";
        String leave = "`" + String.join(" ", options.removed) + "`";
        return Optional.of("With `docker run`, "
                + (options.removed.isEmpty()
                        ? "add " + add
                        : options.added.isEmpty() ? "leave out " + leave : "write " + add + " instead of " + leave)
                + ".");
    }

    private void read(List<String> sketch) {
        String option = "";
        for (String line : sketch) {
            String text = line.isEmpty() ? "" : line.substring(1);
            Matcher key = KEY.matcher(text);
            if (key.matches()) {
                option = OPTIONS.getOrDefault(key.group("name"), "");
                known &= !option.isEmpty();
                for (String value : values(key.group("value").strip())) {
                    take(line.charAt(0), option, value);
                }
            } else if (!text.isBlank()) {
                take(line.charAt(0), option, text.strip());
            }
        }
        known &= !option.isEmpty();
    }

    private static List<String> values(String value) {
        return value.startsWith("[") && value.endsWith("]")
                ? Arrays.stream(value.substring(1, value.length() - 1).split(",\\s*"))
                        .toList()
                : value.isEmpty() ? List.of() : List.of(value);
    }

    private void take(char mark, String option, String text) {
        String value = unquoted(text.replaceFirst("^- ", ""));
        Matcher pair = PAIR.matcher(value);
        boolean named = List.of("-e", "--ulimit", "--sysctl").contains(option);
        String word = named && pair.matches() ? pair.group("name") + "=" + unquoted(pair.group("value")) : value;
        String shown = option + " " + (word.contains("<") ? word : CommandLine.quote(word));
        if (mark == '+') {
            added.add(shown);
        } else if (mark == '-') {
            removed.add(shown);
        }
    }

    private static String unquoted(String text) {
        return text.matches("\".*\"|'.*'") ? text.substring(1, text.length() - 1) : text;
    }
}
