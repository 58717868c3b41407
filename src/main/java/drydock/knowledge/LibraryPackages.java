package drydock.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packages of well-known libraries on Debian, Alpine and Red Hat; only names that are certain.
///
/// @param debian also for Ubuntu; like the others empty where it is not known
public record LibraryPackages(String debian, String alpine, String redHat) {
    private static final Map<String, LibraryPackages> BY_SONAME = read();

    private static Map<String, LibraryPackages> read() {
        return Paragraphs.ofResource("/drydock/knowledge/library-packages.txt").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.value("Library"),
                        row -> new LibraryPackages(row.value("Debian"), row.value("Alpine"), row.value("Red-Hat"))));
    }

    /// The packages of a library, by its SONAME.
    public static Optional<LibraryPackages> of(String library) {
        return Optional.ofNullable(BY_SONAME.get(library));
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
