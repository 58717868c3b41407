package drydock.fact;

import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The wording of one kind of evidence line: it writes the line and reads its fields back.
///
/// A template is text with fields: `{name}` holds any text of the container, `{name:number}` a number; the other types
/// are the kinds of [LineField], in lower case, or words to choose from, such as `{known:yes|no}`. A part in brackets,
/// as in `[ from {source}]`, is left out where its field is empty.
///
/// To better a wording, give the new one to [#of] and the old one to [#formerly]: saved cases are read as before.
///
/// A value that could be taken for the words around it is written between `⟦` and `⟧`, so every value reads back as
/// it was given.
public final class LineForm {
    private final LineTemplate now;
    private final List<LineTemplate> former;

    private LineForm(LineTemplate now, List<LineTemplate> former) {
        this.now = now;
        this.former = List.copyOf(former);
    }

    /// A line and its fields.
    public record Found(LineFields fields, Citation citation) {
        public String text(String name) {
            return fields.text(name);
        }
    }

    public static LineForm of(String template) {
        return new LineForm(new LineTemplate(template), List.of());
    }

    /// Also reads lines of an older wording.
    public LineForm formerly(String template) {
        return new LineForm(
                now,
                Stream.concat(former.stream(), Stream.of(new LineTemplate(template)))
                        .toList());
    }

    /// A line without fields.
    public String write() {
        return write(Map.of());
    }

    /// @param values by field: text, numbers, enum constants, lists of words; an optional part's may be missing
    public String write(Map<String, ?> values) {
        Map<String, Object> given = given(values);
        Set<String> quoted = new HashSet<>();
        for (LineField field : now.fields()) {
            Object value = given.get(field.name());
            if (value != null && !field.plain(value)) {
                quoted.add(field.name());
            }
        }
        return unambiguous(given, quoted);
    }

    /// Quotes nothing where that reads back, else one field, else all.
    private String unambiguous(Map<String, Object> given, Set<String> lossy) {
        List<String> open = now.fields().stream()
                .filter(field -> field.kind().open())
                .map(LineField::name)
                .toList();
        List<Set<String>> tries = new ArrayList<>(List.of(lossy));
        open.forEach(name -> tries.add(with(lossy, List.of(name))));
        tries.add(with(lossy, open));
        return tries.stream()
                .map(quoted -> now.write(given, quoted))
                .filter(line -> readsAs(line, given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("values do not fit: " + now));
    }

    private static Set<String> with(Set<String> names, List<String> more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(more);
        return all;
    }

    private Map<String, Object> given(Map<String, ?> values) {
        Map<String, Object> given = new HashMap<>();
        for (LineField field : now.fields()) {
            Object value = values.get(field.name());
            if (value != null) {
                given.put(field.name(), field.value(value));
            }
        }
        if (!given.keySet().equals(values.keySet())) {
            throw new IllegalArgumentException("no such fields in `" + now + "`: " + values.keySet());
        }
        return given;
    }

    private boolean readsAs(String line, Map<String, Object> given) {
        Optional<Map<String, Object>> read = now.read(line);
        return read.isPresent()
                && now.fields().stream()
                        .map(LineField::name)
                        .allMatch(name -> same(read.get().get(name), given.get(name)));
    }

    private static boolean same(
            @org.jspecify.annotations.Nullable Object one, @org.jspecify.annotations.Nullable Object other) {
        return Objects.equals(one, other) || (LineTemplate.empty(one) && LineTemplate.empty(other));
    }

    /// Empty when the line is of another kind.
    public Optional<LineFields> read(String line) {
        return Stream.concat(Stream.of(now), former.stream())
                .flatMap(template -> template.read(line).stream())
                .findFirst()
                .map(LineFields::new);
    }

    /// All lines of this kind, in order.
    ///
    /// @param step the id citations are made with
    public List<Found> all(String step, Transcript transcript) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            int number = i + 1;
            read(transcript.lines().get(i).text())
                    .ifPresent(fields -> found.add(new Found(fields, transcript.cite(step, number))));
        }
        return found;
    }

    public Optional<Found> first(String step, Transcript transcript) {
        return all(step, transcript).stream().findFirst();
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
