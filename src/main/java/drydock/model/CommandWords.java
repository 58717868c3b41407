package drydock.model;

import java.util.ArrayList;
import java.util.List;

/// Reads a command line as a POSIX shell splits it into words, without expansions: what [CommandLine] writes.
public final class CommandWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean within;
    private int at;

    private CommandWords(String text) {
        this.text = text;
    }

    /// The words without their quotes.
    ///
    /// @throws IllegalArgumentException when a quote is not closed; the message says so
    public static List<String> of(String line) {
        CommandWords reading = new CommandWords(line);
        while (reading.at < line.length()) {
            reading.next();
        }
        reading.end();
        return List.copyOf(reading.words);
    }

    private void next() {
        char c = text.charAt(at++);
        if (Character.isWhitespace(c)) {
            end();
            return;
        }
        within = true;
        switch (c) {
            case '\'', '"' -> quoted(c);
            case '\\' -> escaped();
            default -> word.append(c);
        }
    }

    private void escaped() {
        if (at < text.length()) {
            word.append(text.charAt(at++));
        }
    }

    private void quoted(char quote) {
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            boolean escape = quote == '"' && c == '\\' && at < text.length() && "\\\"$`".indexOf(text.charAt(at)) >= 0;
            word.append(escape ? text.charAt(at++) : c);
        }
        if (at++ >= text.length()) {
            throw new IllegalArgumentException("A quote (" + quote + ") in the command is not closed.");
        }
    }

    private void end() {
        if (within) {
            words.add(word.toString());
            word.setLength(0);
            within = false;
        }
    }
}
