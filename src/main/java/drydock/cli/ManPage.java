package drydock.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command in the language of man(7), made from the command's definition.
final class ManPage {
    private final CommandSpec command;
    private final StringBuilder text = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /// Such as `drydock-list`.
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    static String of(CommandSpec command) {
        return new ManPage(command).written();
    }

    private String written() {
        String title = name(command).toUpperCase(Locale.ROOT);
        text.append(".TH \"").append(escaped(title)).append("\" \"1\" \"\" \"drydock\" \"Drydock\"\n");
        section("NAME");
        line(name(command) + " \\- " + escaped(brief()));
        section("SYNOPSIS");
        line(escaped(synopsis()));
        section("DESCRIPTION");
        Arrays.stream(command.usageMessage().description())
                .map(ManPage::escaped)
                .forEach(this::line);
        options();
        entries("COMMANDS", commands());
        entries("EXIT STATUS", exitStatus());
        return text.toString();
    }

    private String brief() {
        String all = String.join(" ", command.usageMessage().description());
        return all.replaceFirst("(?s)(?<=[a-z)])\\. .*", "").replaceFirst("\\.$", "");
    }

    private String synopsis() {
        return new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void options() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            all.add(Map.entry(parameter.paramLabel(), String.join(" ", parameter.description())));
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                all.add(Map.entry(String.join(", ", option.names()) + label, String.join(" ", option.description())));
            }
        }
        entries("OPTIONS", all);
    }

    private List<Map.Entry<String, String>> commands() {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .map(spec -> Map.entry(
                        name(spec) + "(1)", String.join(" ", spec.usageMessage().description())))
                .toList();
    }

    private List<Map.Entry<String, String>> exitStatus() {
        return List.copyOf(command.usageMessage().exitCodeList().entrySet());
    }

    private void entries(String title, List<Map.Entry<String, String>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        section(title);
        for (Map.Entry<String, String> entry : entries) {
            text.append(".TP\n");
            line("\\fB" + escaped(entry.getKey()) + "\\fR");
            line(escaped(entry.getValue()));
        }
    }

    private void section(String title) {
        text.append(".SH ").append(title).append('\n');
    }

    /// A line that begins with a dot would be a request.
    private void line(String line) {
        text.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-").replaceAll("\\s*\\R\\s*", " ");
    }
}
