package drydock.knowledge;

import java.util.Optional;
import java.util.Set;

/// What is known of a program that runs or reads other programs' text, such as Python, a shell or psql.
///
/// @param name          as the table has it, such as `python` for `pypy3.10` too
/// @param readsCommands whether it reads commands from stdin when it is started without arguments
/// @param writesAtOnce  whether what it prints into a pipe is not held back in a buffer of its own
/// @param languages     of the source files that it runs, or that what it runs is compiled from
/// @param commandLine   empty where a start command can't be followed into the file it runs
public record RuntimeInfo(
        String name,
        Kind kind,
        boolean readsCommands,
        boolean writesAtOnce,
        Set<String> languages,
        Optional<CommandLineForm> commandLine) {
    public RuntimeInfo {
        languages = Set.copyOf(languages);
    }

    /// What sort of program it is.
    public enum Kind {
        /// An interpreter or virtual machine of a language.
        LANGUAGE,
        /// A shell with the syntax of sh(1).
        SHELL,
        /// One program that is called by many names.
        SEVERAL,
        /// A client or filter, which has no scripts.
        CLIENT
    }

    /// How its command line names the file it runs.
    ///
    /// @param valued      options whose value is the next word
    /// @param noFile      options and words after which it runs no file
    /// @param subcommands words that come before the file
    public record CommandLineForm(Set<String> valued, Set<String> noFile, Set<String> subcommands) {
        public CommandLineForm {
            valued = Set.copyOf(valued);
            noFile = Set.copyOf(noFile);
            subcommands = Set.copyOf(subcommands);
        }
    }

    /// Whether the code that matters is not its own: what a trace or a debugger shows is the interpreter at work.
    public boolean interprets() {
        return kind != Kind.CLIENT;
    }
}
