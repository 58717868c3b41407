package drydock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A completion script for the fish shell, made from the definitions of the commands.
///
/// Source of the format: fish's documentation of `complete`.
final class FishCompletion {
    private static final String USED = "__fish_seen_subcommand_from ";

    private FishCompletion() {}

    static String of(CommandLine root) {
        List<String> lines = new ArrayList<>(List.of("complete -c drydock -f"));
        String all = String.join(" ", root.getSubcommands().keySet());
        root.getSubcommands().forEach((name, command) -> {
            lines.add(line("not " + USED + all, "-a " + name, description(command.getCommandSpec())));
            options(command.getCommandSpec(), USED + name, lines);
            below(name, command, lines);
        });
        options(root.getCommandSpec(), "not " + USED + all, lines);
        return lines.stream().distinct().collect(Collectors.joining("\n", "", "\n"));
    }

    /// Such as `export` below `toolbox`.
    private static void below(String name, CommandLine command, List<String> lines) {
        Map<String, CommandLine> subcommands = command.getSubcommands();
        String none = USED + name + "; and not " + USED + String.join(" ", subcommands.keySet());
        subcommands.forEach(
                (sub, definition) -> lines.add(line(none, "-a " + sub, description(definition.getCommandSpec()))));
    }

    private static void options(CommandSpec command, String condition, List<String> lines) {
        for (OptionSpec option : command.options()) {
            if (option.hidden()) {
                continue;
            }
            StringBuilder words = new StringBuilder();
            for (String name : option.names()) {
                words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            // A value may be the name of a file.
            words.append(option.arity().max() > 0 ? " -r -F" : "");
            lines.add(line(condition, words.toString().strip(), text(option.description())));
        }
    }

    private static String line(String condition, String words, String description) {
        return "complete -c drydock -n " + quoted(condition) + " " + words
                + (description.isEmpty() ? "" : " -d " + quoted(description));
    }

    private static String description(CommandSpec command) {
        return text(command.usageMessage().description());
    }

    private static String text(String[] description) {
        return String.format(String.join(" ", description)).lines().findFirst().orElse("");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
