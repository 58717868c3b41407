package drydock.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of one line of evidence, as [LineForm] read them.
///
/// A field that is not in the line, because its part was left out or an older wording lacks it, reads as empty.
public final class LineFields {
    private final Map<String, Object> values;

    LineFields(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public String text(String name) {
        return values.getOrDefault(name, "") instanceof String text ? text : "";
    }

    public List<String> words(String name) {
        return values.getOrDefault(name, List.of()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// 0 when the field is not there, the largest long when it is larger.
    public long number(String name) {
        return number(name, 10);
    }

    /// 0 when the field is not there.
    public long hex(String name) {
        return number(name, 16);
    }

    private long number(String name, int radix) {
        String text = text(name);
        try {
            return text.isEmpty() ? 0 : radix == 16 ? Long.parseUnsignedLong(text, radix) : Long.parseLong(text);
        } catch (NumberFormatException beyond) {
            return Long.MAX_VALUE;
        }
    }

    /// [#number], at most the largest int.
    public int count(String name) {
        return (int) Math.min(Integer.MAX_VALUE, number(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean is(String name, String word) {
        return text(name).equals(word);
    }

    /// Empty when no constant is written so.
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        String word = text(name).replace('-', ' ');
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// An enum constant in lower-case words.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
