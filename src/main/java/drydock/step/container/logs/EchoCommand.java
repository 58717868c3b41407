package drydock.step.container.logs;

import java.util.ArrayList;
import java.util.List;

/// Reads the words of one shell command up to its end, with [#ANY] for text that the shell would fill in.
final class EchoCommand {
    /// Placeholder for text that only the running shell knows.
    static final char ANY = '\uFFFC';

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private EchoCommand(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /// The words from an offset to the end of the command.
    static List<String> from(String text, int from) {
        return new EchoCommand(text, from).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if ("\n;&|)".indexOf(c) >= 0 || (c == '#' && !inWord) || c == '>' || c == '<') {
                break;
            } else if (Character.isWhitespace(c)) {
                endWord();
                at++;
            } else {
                inWord = true;
                piece(c);
            }
        }
        endRedirected();
        return words;
    }

    /// The digit of `2>` is no word.
    private void endRedirected() {
        boolean redirected = at < text.length() && text.charAt(at) == '>' && word.length() == 1;
        if (!redirected || !Character.isDigit(word.charAt(0))) {
            endWord();
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void piece(char c) {
        switch (c) {
            case '\'' -> {
                int end = text.indexOf('\'', at + 1);
                end = end < 0 ? text.length() : end;
                word.append(text, at + 1, end);
                at = end + 1;
            }
            case '"' -> quoted();
            case '\\' -> escaped();
            case '$', '`' -> filledIn(c);
            default -> {
                word.append(c);
                at++;
            }
        }
    }

    private void quoted() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "$`\"\\\n".indexOf(text.charAt(at + 1)) >= 0) {
                escaped();
            } else if (c == '$' || c == '`') {
                filledIn(c);
            } else {
                word.append(c);
                at++;
            }
        }
        at++;
    }

    private void escaped() {
        if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            word.append(text.charAt(at + 1));
        }
        at += 2;
    }

    private void filledIn(char c) {
        at++;
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (c == '`') {
            int end = text.indexOf('`', at);
            at = end < 0 ? text.length() : end + 1;
        } else if (next == '{' || next == '(') {
            nested(next, next == '{' ? '}' : ')');
        } else if (Character.isLetter(next) || next == '_') {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
        } else if (Character.isDigit(next) || "@*#?$!-".indexOf(next) >= 0) {
            at++;
        } else {
            word.append(c);
            return;
        }
        word.append(ANY);
    }

    private void nested(char open, char close) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }
}
