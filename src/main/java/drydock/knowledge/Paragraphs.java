package drydock.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads text in the form of Debian's control files (deb822(5)): paragraphs of `Field: value`, a blank line between
/// two.
///
/// A value continues in lines that begin with a space; ` .` means an empty line. A line that begins with `#` is a
/// comment. Unlike there, a field may occur several times in a paragraph, and its values keep their order.
public final class Paragraphs {
    private final String name;
    private final List<Paragraph> read = new ArrayList<>();
    private Map<String, List<String>> fields = new LinkedHashMap<>();
    private String field = "";

    private Paragraphs(String name) {
        this.name = name;
    }

    /// Fields and their values; lines of one value are separated by `\n`.
    public record Paragraph(Map<String, List<String>> fields) {
        public Paragraph {
            fields = Map.copyOf(fields);
        }

        public boolean has(String field) {
            return fields.containsKey(field);
        }

        /// The first value; empty where there is none.
        public String value(String field) {
            return values(field).stream().findFirst().orElse("");
        }

        /// The words of its first value, in order.
        public Set<String> words(String field) {
            String value = value(field).strip();
            return value.isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(value.split("\\s+"))));
        }

        public List<String> values(String field) {
            return fields.getOrDefault(field, List.of());
        }
    }

    /// The paragraphs of a resource of the jar.
    ///
    /// @param path absolute, such as `/drydock/causes/abort.txt`
    public static List<Paragraph> ofResource(String path) {
        try (InputStream in = Paragraphs.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + path + ".");
            }
            return of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name of the text, for error messages
    /// @throws IllegalArgumentException if a line neither is a field nor belongs to one
    public static List<Paragraph> of(String name, String text) {
        Paragraphs reader = new Paragraphs(name);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            reader.line(++number, line);
        }
        reader.end();
        return List.copyOf(reader.read);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith(" ")) {
            more(number, line.equals(" .") ? "" : line.substring(1));
        } else if (!line.startsWith("#")) {
            begin(number, line);
        }
    }

    private void begin(int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(name + ", line " + number + ": a field and a colon are missing.");
        }
        field = line.substring(0, colon);
        String value = line.substring(colon + 1);
        fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.startsWith(" ") ? value.substring(1) : value);
    }

    private void more(int number, String line) {
        List<String> values = fields.get(field);
        if (values == null) {
            throw new IllegalArgumentException(name + ", line " + number + ": this line belongs to no field.");
        }
        values.add(values.removeLast() + "\n" + line);
    }

    private void end() {
        if (!fields.isEmpty()) {
            read.add(new Paragraph(fields));
        }
        fields = new LinkedHashMap<>();
        field = "";
    }
}
