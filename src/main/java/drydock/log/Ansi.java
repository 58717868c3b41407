package drydock.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parses a program's terminal colours and makes all other terminal sequences harmless.
///
/// Only the meaning of SGR sequences is kept. Other escape sequences are removed; control, invisible and
/// direction-changing characters become visible, so that a log line can't hide or reorder text. What a progress bar
/// overwrites is left out, as on a terminal, but counted. Backgrounds are left out: text stays readable in any theme.
public final class Ansi {
    private static final char ESC = '\u001b';
    private static final char BELL = '\u0007';

    private final String line;
    private final StringBuilder text;
    private final List<Span> spans = new ArrayList<>();
    private Style style = Style.PLAIN;
    private int spanStart;
    private int overwritten;

    private Ansi(String line) {
        this.line = line;
        this.text = new StringBuilder(line.length());
    }

    /// A line that is safe to show.
    ///
    /// @param spans the styled parts in order; the rest is plain
    public record Styled(String text, List<Span> spans) {
        public Styled {
            spans = List.copyOf(spans);
        }
    }

    /// The range of a style.
    ///
    /// @param end exclusive
    public record Span(int start, int end, Style style) {}

    /// The look of a part of a line.
    ///
    /// @param colour one of the terminal's 16, or -1 for none
    public record Style(int colour, boolean bold, boolean faint, boolean italic, boolean underline) {
        static final Style PLAIN = new Style(-1, false, false, false, false);
    }

    /// Reads one line.
    public static Styled read(String line) {
        if (harmless(line)) {
            return new Styled(line, List.of());
        }
        Ansi reader = new Ansi(line);
        reader.run();
        return new Styled(reader.text.toString(), reader.spans);
    }

    private static boolean harmless(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x20 || (c >= 0x7f && (c <= 0xa0 || !visible(c)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            // A lone surrogate is half a character; a surrogate char means that the line is read by code points.
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // Joiners are part of emoji and of several scripts.
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        };
    }

    private void run() {
        int at = 0;
        while (at < line.length()) {
            int point = line.codePointAt(at);
            switch (point) {
                case ESC -> at = escape(at + 1);
                case 0x9b -> at = sequence(at + 1);
                case '\r' -> {
                    at++;
                    returnTo(at);
                }
                case '\b' -> {
                    at++;
                    eraseLast();
                }
                default -> {
                    show(point);
                    at += Character.charCount(point);
                }
            }
        }
        closeSpan();
        if (overwritten > 0) {
            text.append(" [").append(overwritten).append(" overwritten]");
        }
    }

    /// A carriage return: what follows overwrites the line, unless nothing follows.
    private void returnTo(int next) {
        if (next < line.length() && line.charAt(next) != '\r') {
            overwritten += text.isEmpty() ? 0 : 1;
            text.setLength(0);
            spans.clear();
            spanStart = 0;
        }
    }

    private void eraseLast() {
        if (text.length() > spanStart) {
            text.setLength(text.offsetByCodePoints(text.length(), -1));
        }
    }

    private void show(int point) {
        if (point == '\t') {
            text.repeat(' ', 8 - text.length() % 8);
        } else if (point == '\u00a0') {
            text.append(' ');
        } else if (visible(point)) {
            text.appendCodePoint(point);
        } else {
            text.append(String.format(Locale.ROOT, point < 0x100 ? "\\x%02x" : "\\u{%x}", point));
        }
    }

    /// @param at after the escape character
    private int escape(int at) {
        if (at >= line.length()) {
            return at;
        }
        char kind = line.charAt(at);
        return switch (kind) {
            case '[' -> sequence(at + 1);
            case ']', 'P', 'X', '^', '_' -> string(at + 1);
            default -> {
                int end = at;
                while (end < line.length() && line.charAt(end) >= ' ' && line.charAt(end) <= '/') {
                    end++;
                }
                yield Math.min(line.length(), end + 1);
            }
        };
    }

    /// A control sequence: parameters, then one final character.
    private int sequence(int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) >= ' ' && line.charAt(end) <= '?') {
            end++;
        }
        if (end < line.length() && line.charAt(end) == 'm') {
            closeSpan();
            style = Sgr.apply(style, line.substring(from, end));
        }
        return Math.min(line.length(), end + 1);
    }

    /// An operating system command or similar, up to BEL or ST, or to the end of the line.
    private int string(int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != BELL && line.charAt(end) != ESC) {
            end++;
        }
        boolean terminated = end + 1 < line.length() && line.charAt(end) == ESC && line.charAt(end + 1) == '\\';
        return Math.min(
                line.length(), terminated ? end + 2 : end + (end < line.length() && line.charAt(end) == BELL ? 1 : 0));
    }

    private void closeSpan() {
        if (text.length() > spanStart && !style.equals(Style.PLAIN)) {
            spans.add(new Span(spanStart, text.length(), style));
        }
        spanStart = text.length();
    }
}
