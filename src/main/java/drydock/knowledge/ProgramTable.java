package drydock.knowledge;

import drydock.model.UnixPath;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is known of programs, by their file names.
///
/// @param <T> what is known of one
record ProgramTable<T>(Map<String, T> rows) {
    /// A version behind a name, such as `3.12` or `-17`.
    private static final Pattern VERSION = Pattern.compile("[-.0-9]+[a-z]?$");

    ProgramTable {
        rows = Map.copyOf(rows);
    }

    /// The row of a program: by its name as it is written, or else by that name without its version.
    ///
    /// @param program a path or a name
    Optional<T> find(String program) {
        String name = UnixPath.baseName(program);
        return Optional.ofNullable(rows.get(name))
                .or(() -> Optional.ofNullable(rows.get(VERSION.matcher(name).replaceFirst(""))));
    }
}
