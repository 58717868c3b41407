package drydock.cli;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/// When the command line uses colour.
enum Colour {
    /// On a terminal, unless `NO_COLOR` is set (https://no-color.org).
    AUTO,
    ALWAYS,
    NEVER;

    /// @param terminal whether the text goes to one
    boolean on(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
    }

    static Ansi ansi(boolean on) {
        return on ? Ansi.ON : Ansi.OFF;
    }
}
