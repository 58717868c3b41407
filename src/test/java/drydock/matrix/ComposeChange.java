package drydock.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A change of a service in a compose file, as a change of the options of `docker create`.
final class ComposeChange {
    private static final Pattern KEY = Pattern.compile("[ +-](?: {2}| {4})(?<name>[a-z_]+):\\s*(?<value>.*)");
    private static final Pattern PAIR = Pattern.compile("(?:- )?(?<name>[\\w.]+)(?:: |=)(?<value>.*)");
    private static final Map<String, String> SCALARS = Map.of(
            "user", "--user",
            "mem_limit", "--memory",
            "memswap_limit", "--memory-swap",
            "pids_limit", "--pids-limit");
    private static final Map<String, String> LISTS = Map.of(
            "tmpfs", "--tmpfs",
            "volumes", "--volume",
            "cap_add", "--cap-add",
            "cap_drop", "--cap-drop",
            "security_opt", "--security-opt",
            "ulimits", "--ulimit",
            "sysctls", "--sysctl");

    private Launch launch;
    private boolean known = true;

    private ComposeChange(Launch launch) {
        this.launch = launch;
    }

    /// @param sketch lines that begin with a space, `+` or `-`
    /// @return empty if a key is not one that the matrix can set
    static Optional<UnaryOperator<Launch>> of(List<String> sketch) {
        ComposeChange trial = new ComposeChange(new Launch(List.of(), Map.of(), List.of(), 0, Launch.Peer.UP));
        trial.apply(sketch);
        return trial.known
                ? Optional.of(launch -> {
                    ComposeChange change = new ComposeChange(launch);
                    change.apply(sketch);
                    return change.launch;
                })
                : Optional.empty();
    }

    private void apply(List<String> sketch) {
        String key = "";
        for (String line : sketch) {
            Matcher found = KEY.matcher(line);
            if (found.matches()) {
                key = found.group("name");
                whole(line.charAt(0), key, found.group("value").strip());
            } else if (line.charAt(0) != ' ') {
                part(line.charAt(0) == '+', key, unquoted(line.substring(1).strip()));
            }
        }
        known &= !key.isEmpty();
    }

    /// A key with its value, or one whose parts follow.
    private void whole(char mark, String key, String value) {
        if (value.isEmpty() || value.startsWith("[") && LISTS.containsKey(key)) {
            elements(value).forEach(element -> part(mark != '-', key, element));
        } else if (SCALARS.containsKey(key)) {
            launch = launch.withoutOption(SCALARS.get(key), "");
            launch = mark == '-' ? launch : launch.option(SCALARS.get(key), unquoted(value));
        } else if (key.equals("read_only")) {
            launch = launch.withoutOption("--read-only", "");
        } else if (key.equals("command")) {
            launch = launch.command(value.startsWith("[") ? elements(value) : List.of(value.split(" ")));
        } else if (key.equals("network_mode") && mark == '-') {
            launch = launch.peer(Launch.Peer.UP);
        } else {
            known = false;
        }
    }

    private void part(boolean added, String key, String text) {
        Matcher pair = PAIR.matcher(text);
        if (key.equals("environment") && pair.matches()) {
            String name = pair.group("name");
            launch = added ? launch.variable(name, unquoted(pair.group("value"))) : launch.without(name);
        } else if (key.equals("healthcheck")
                && pair.matches()
                && pair.group("name").equals("test")) {
            launch = added ? launch.option("--health-cmd", check(pair.group("value"))) : launch;
        } else if (key.equals("ports") && added) {
            launch = launch.publishing(Integer.parseInt(
                    text.replace("\"", "").replaceFirst("/tcp$", "").replaceFirst(".*[: ]", "")));
        } else if (LISTS.containsKey(key)) {
            listed(added, LISTS.get(key), pair.matches() ? pair.group("name") + "=" + pair.group("value") : text);
        } else {
            known &= key.equals("ports") || key.equals("healthcheck");
        }
    }

    /// One element of an option that can be repeated; one of the same name before it goes.
    private void listed(boolean added, String option, String text) {
        String element = unquoted(text.replaceFirst("^- ", ""));
        String name = element.replaceFirst("[=:].*", "");
        launch = launch.withoutOption(option, name);
        launch = added ? launch.option(option, element) : launch;
    }

    private static String check(String value) {
        List<String> words = elements(value);
        return words.isEmpty() ? unquoted(value) : String.join(" ", words.subList(1, words.size()));
    }

    /// A list in one line: JSON, or plain words.
    private static List<String> elements(String list) {
        if (!list.startsWith("[")) {
            return List.of();
        }
        try {
            return List.of(new ObjectMapper().readValue(list, String[].class));
        } catch (JsonProcessingException plain) {
            return List.of(list.substring(1, list.length() - 1).split(",\\s*"));
        }
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.matches("\".*\"|'.*'")
                ? stripped.substring(1, stripped.length() - 1).replace("\\\"", "\"")
                : stripped;
    }
}
