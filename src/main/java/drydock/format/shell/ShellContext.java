package drydock.format.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The environment of a script at its start.
public interface ShellContext {
    /// `$0`, then the arguments.
    List<String> words();

    /// Environment variables.
    Map<String, String> environment();

    /// Numeric user id.
    long uid();

    /// The result of `test -OPERATOR PATH` for `e`, `f`, `d`, `x`, `r`, `s`; empty when that is not known.
    Optional<Boolean> test(char operator, String path);

    /// Whether a program of this name is in PATH; empty when that is not known.
    default Optional<Boolean> command(String name) {
        return Optional.empty();
    }

    /// The text of a script that is read in with `.` or `source`; empty when it does not exist.
    Optional<String> included(String path);
}
