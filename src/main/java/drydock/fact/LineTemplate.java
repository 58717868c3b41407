package drydock.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One wording of a [LineForm], taken apart into literal text, fields and optional parts.
final class LineTemplate {
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)(?::([^}]*))?}|(\\[)|(])|[^{\\[\\]]+");

    /// A run of text and fields.
    ///
    /// @param pieces   literal text ([String]) and [LineField]s
    /// @param optional whether it is left out where one of its fields is empty
    private record Part(List<Object> pieces, boolean optional) {
        List<LineField> fields() {
            return pieces.stream()
                    .filter(LineField.class::isInstance)
                    .map(LineField.class::cast)
                    .toList();
        }
    }

    private final String text;
    private final List<Part> parts;
    private final List<LineField> fields;
    private final Pattern pattern;

    LineTemplate(String text) {
        this.text = text;
        this.parts = parts(text);
        this.fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
        this.pattern = Pattern.compile(regex(parts));
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>(List.of(new Part(new ArrayList<>(), false)));
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(1) != null) {
                String type = token.group(2) == null ? "text" : token.group(2);
                parts.getLast().pieces().add(LineField.of(token.group(1), type));
            } else if (token.group(3) != null) {
                parts.add(new Part(new ArrayList<>(), true));
            } else if (token.group(4) != null) {
                parts.add(new Part(new ArrayList<>(), false));
            } else {
                parts.getLast().pieces().add(token.group());
            }
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("not a template from here on: " + text.substring(end));
        }
        return parts;
    }

    private static String regex(List<Part> parts) {
        StringBuilder regex = new StringBuilder();
        for (Part part : parts) {
            regex.append("(?:");
            for (Object piece : part.pieces()) {
                regex.append(
                        piece instanceof LineField field
                                ? field.regex(part.optional())
                                : Pattern.quote(piece.toString()));
            }
            regex.append(part.optional() ? ")?" : ")");
        }
        return regex.toString();
    }

    List<LineField> fields() {
        return fields;
    }

    /// @param values as [LineField#value] gives them; a field of a needed part has to be among them
    /// @param quoted names of the fields to quote
    String write(Map<String, Object> values, Set<String> quoted) {
        StringBuilder line = new StringBuilder();
        for (Part part : parts) {
            boolean there =
                    !part.optional() || part.fields().stream().allMatch(field -> !empty(values.get(field.name())));
            for (Object piece : there ? part.pieces() : List.of()) {
                line.append(piece instanceof LineField field ? write(field, values, quoted) : piece);
            }
        }
        return line.toString();
    }

    private String write(LineField field, Map<String, Object> values, Set<String> quoted) {
        Object value = values.get(field.name());
        if (value == null) {
            throw new IllegalArgumentException("no value for " + field.name() + " of: " + text);
        }
        return field.write(value, quoted.contains(field.name()));
    }

    static boolean empty(@org.jspecify.annotations.Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    Optional<Map<String, Object>> read(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String written = matcher.group(i + 1);
            if (written != null) {
                values.put(fields.get(i).name(), fields.get(i).read(written));
            }
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return text;
    }
}
