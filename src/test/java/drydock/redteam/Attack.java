package drydock.redteam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One attack: a script that a hostile container starts with, and how to see whether it reached anything.
///
/// The file is the script. Its lines `#: KEY VALUE` say how the container is made and judged; `@HOST@` in them is an
/// empty
/// folder of the host.
///
/// - `story`: what it tries, one sentence
/// - `options`: options of `docker create`, separated by spaces
/// - `image`: a further line of the Dockerfile
/// - `host`: a command that prepares the host
/// - `start`: that the container runs once before, since the attack is in its log
/// - `reached`: a command on the host that succeeds if the attack reached something
/// - `innocent`: a cause that the report must not accuse
/// - `report`: a text that the report must have
/// - `unreported`: a text that the report must not have
/// - `unrendered`: a text that the report's HTML must not have
///
/// @param name   of the file
/// @param script with which the container starts, without those lines
/// @param lines  values by key
record Attack(String name, String script, Map<String, List<String>> lines) {
    static final Path FOLDER = Path.of("src/test/redteam");

    Attack {
        lines = Map.copyOf(lines);
    }

    static List<Attack> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Attack named(String name) {
        return read(FOLDER.resolve(name + ".sh"));
    }

    private static Attack read(Path file) {
        try {
            String script = Files.readString(file);
            Map<String, List<String>> lines = new TreeMap<>();
            script.lines()
                    .filter(line -> line.startsWith("#: "))
                    .map(line -> line.substring(3).split(" ", 2))
                    .forEach(words -> lines.computeIfAbsent(words[0], _ -> new ArrayList<>())
                            .add(words[1]));
            String plain =
                    script.lines().filter(line -> !line.startsWith("#: ")).collect(Collectors.joining("\n", "", "\n"));
            return new Attack(file.getFileName().toString().replaceFirst("\\.sh$", ""), plain, lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String story() {
        return String.join(" ", all("story"));
    }

    List<String> all(String key) {
        return lines.getOrDefault(key, List.of());
    }

    /// With the folder of the host.
    List<String> all(String key, Path host) {
        return all(key).stream()
                .map(value -> value.replace("@HOST@", host.toString()))
                .toList();
    }
}
