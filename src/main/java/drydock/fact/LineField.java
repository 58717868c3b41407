package drydock.fact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A named field of a [LineTemplate]: how its value is written and read back.
///
/// @param choices the words of a [Kind#CHOICE], any of which may be empty
/// @param width   to which a number is filled up with blanks on its left, 0 for none
record LineField(String name, Kind kind, List<String> choices, int width) {
    /// What a field holds.
    enum Kind {
        /// Text of the container; what is invisible in it is shown by pictures.
        TEXT(".*?"),
        /// Text that is on one line already and is written as it is.
        LINE(".*?"),
        /// Text without blanks.
        WORD("\\S+"),
        /// A list of words, quoted where they need it.
        WORDS(".*?"),
        /// A list of texts, separated by commas.
        LIST(".*?"),
        /// Lower-case words with blanks: an enum constant or the like.
        TERM("[a-z][a-z ]*?"),
        /// Lower-case words with hyphens.
        ID("[a-z][a-z-]*"),
        NUMBER("-?\\d{1,19}"),
        /// Hexadecimal, at most 16 digits.
        HEX("[0-9a-f]{1,16}"),
        /// One of a few words.
        CHOICE("");

        private final String regex;

        Kind(String regex) {
            this.regex = regex;
        }

        /// Whether it may hold anything, so that a value may have to be quoted.
        boolean open() {
            return this == TEXT || this == LINE || this == WORD || this == WORDS || this == LIST;
        }
    }

    private static final String SEPARATOR = ", ";

    /// @param type such as `text`, `number4` or `yes|no`
    static LineField of(String name, String type) {
        if (type.contains("|")) {
            return new LineField(name, Kind.CHOICE, List.of(type.split("\\|", -1)), 0);
        }
        String width = type.replaceFirst("^[a-z]+", "");
        Kind kind =
                Kind.valueOf(type.substring(0, type.length() - width.length()).toUpperCase(Locale.ROOT));
        return new LineField(name, kind, List.of(), width.isEmpty() ? 0 : Integer.parseInt(width));
    }

    /// @param needed whether an empty value is left to the case that the part is not there
    String regex(boolean needed) {
        String plain = kind == Kind.CHOICE
                ? choices.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                : needed ? kind.regex.replace(".*?", ".+?") : kind.regex;
        String quoted = kind == Kind.LIST ? QuotedField.LIST : QuotedField.REGEX;
        return "(" + (kind.open() ? quoted + "|" : width > 0 ? " *" : "") + plain + ")";
    }

    /// The value as it is read back: text, or a list of words.
    Object value(Object given) {
        return switch (given) {
            case List<?> words -> words.stream().map(String::valueOf).toList();
            case Enum<?> constant -> LineFields.word(constant).replace(' ', kind == Kind.ID ? '-' : ' ');
            default -> given.toString();
        };
    }

    /// @param value as [#value] gives it
    String write(Object value, boolean quoted) {
        if (value instanceof List<?> list) {
            List<String> words = list.stream().map(String::valueOf).toList();
            if (kind == Kind.LIST) {
                return words.stream()
                        .map(quoted ? QuotedField::write : EscapedText::of)
                        .collect(Collectors.joining(SEPARATOR));
            }
            return quoted ? QuotedField.write(EscapedText.quotedWords(words)) : EscapedText.words(words);
        }
        String text = value.toString();
        return switch (kind) {
            case TEXT, WORD -> quoted ? QuotedField.write(text) : EscapedText.of(text);
            case LINE -> quoted ? QuotedField.write(text) : text;
            case WORDS, LIST -> throw new IllegalArgumentException(name + " wants a list");
            case NUMBER -> " ".repeat(Math.max(0, width - text.length())) + text;
            case TERM, ID, HEX, CHOICE -> text;
        };
    }

    /// Whether a value can be told from what is written of it without quotes.
    boolean plain(Object value) {
        boolean controls = kind == Kind.LINE
                && value.toString().codePoints().anyMatch(c -> c != '\t' && Character.isISOControl(c));
        return !kind.open() || (!controls && read(write(value, false)).equals(value));
    }

    Object read(String written) {
        boolean quoted = kind.open() && QuotedField.is(written);
        return switch (kind) {
            case TEXT, WORD -> quoted ? QuotedField.read(written) : EscapedText.restore(written);
            case LINE -> quoted ? QuotedField.read(written) : written;
            case WORDS ->
                quoted ? EscapedText.readQuotedWords(QuotedField.read(written)) : EscapedText.readWords(written);
            case LIST ->
                quoted
                        ? QuotedField.readList(written)
                        : written.isEmpty()
                                ? List.of()
                                : Stream.of(written.split(SEPARATOR, -1))
                                        .map(EscapedText::restore)
                                        .toList();
            case NUMBER -> written.strip();
            case TERM, ID, HEX, CHOICE -> written;
        };
    }
}
