package drydock.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packages of well-known libraries and commands on Debian, Alpine and Red Hat; only names that are certain.
///
/// @param debian also for Ubuntu; like the others empty where it is not known
public record Packages(String debian, String alpine, String redHat) {
    private static final Map<String, Packages> BY_SONAME = read("library-packages.txt", "Library");
    private static final Map<String, Packages> BY_COMMAND = read("command-packages.txt", "Command");

    private static Map<String, Packages> read(String file, String key) {
        return Paragraphs.ofResource("/drydock/knowledge/" + file).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.value(key),
                        row -> new Packages(row.value("Debian"), row.value("Alpine"), row.value("Red-Hat"))));
    }

    /// The packages of a library, by its SONAME.
    public static Optional<Packages> ofLibrary(String library) {
        return Optional.ofNullable(BY_SONAME.get(library));
    }

    /// The packages of a command, by its name without a directory.
    public static Optional<Packages> ofCommand(String command) {
        return Optional.ofNullable(BY_COMMAND.get(command));
    }

    /// Such as `libpq5 on Debian, libpq on Alpine`.
    public String words() {
        return String.join(
                ", ",
                Stream.of(named(debian, "Debian and Ubuntu"), named(alpine, "Alpine"), named(redHat, "Red Hat"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> named(String name, String distribution) {
        return name.isEmpty() ? List.of() : List.of("`" + name + "` on " + distribution);
    }
}
