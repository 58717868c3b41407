package drydock.cli;

import drydock.casefile.store.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The usual start of the window, recognised without the argument parser.
///
/// The parser's classes are of an old format that no AOT cache takes, and loading them took a quarter of the time.
/// Any other option, a variable that sets one, or a settings file leaves the start to the parser.
///
/// @param select name or id of the container to select first
public record PlainStart(Optional<String> select) {
    private static final String SELECT = "--select";
    private static final String VARIABLES = "DRYDOCK_";

    /// @param arguments of the command line
    /// @return empty when the parser has to decide
    public static Optional<PlainStart> of(String... arguments) {
        return of(
                List.of(arguments),
                System.getenv(),
                DataFolder.SETTINGS.ofThisUser().resolve(Settings.FILE));
    }

    /// @param environment variables of the process
    /// @param settings    the user's settings file, which may be missing
    static Optional<PlainStart> of(List<String> arguments, Map<String, String> environment, Path settings) {
        if (Files.exists(settings) || environment.keySet().stream().anyMatch(name -> name.startsWith(VARIABLES))) {
            return Optional.empty();
        }
        if (arguments.isEmpty()) {
            return Optional.of(new PlainStart(Optional.empty()));
        }
        boolean selects = arguments.size() == 2
                && arguments.getFirst().equals(SELECT)
                && !arguments.get(1).startsWith("-");
        return selects ? Optional.of(new PlainStart(Optional.of(arguments.get(1)))) : Optional.empty();
    }

    /// Opens the window, and returns when it is closed.
    ///
    /// @return the exit status
    public int open(DrydockCommand.Window window, Console console) {
        try {
            window.open(new Engines.Choice(Optional.empty(), Optional.empty()), select);
            return Exit.DONE;
        } catch (NoWindowException e) {
            return new Problems(console).status(e);
        }
    }
}
