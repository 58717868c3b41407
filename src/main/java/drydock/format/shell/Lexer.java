package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;

/// Cuts a script into words and operators; comments, redirections and here-documents are left out.
final class Lexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> hereDocuments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int wordLine = 1;
    private StringBuilder word = new StringBuilder();
    private boolean inWord;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        lexer.endWord();
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> escaped();
            case '\'', '"', '`', '$' -> take(Quoting.end(text, at));
            case ' ', '\t', '\r' -> {
                endWord();
                at++;
            }
            case '\n' -> newline();
            case '#' -> {
                if (inWord) {
                    take(at + 1);
                } else {
                    at = endOfLine();
                }
            }
            case ';', '&', '|', '(', ')' -> operator(c);
            case '<', '>' -> redirection();
            default -> take(at + 1);
        }
    }

    private void escaped() {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at += 2;
            line++;
        } else {
            take(Math.min(at + 2, text.length()));
        }
    }

    private void take(int end) {
        if (!inWord) {
            inWord = true;
            wordLine = line;
        }
        String piece = text.substring(at, end);
        word.append(piece);
        line += (int) piece.chars().filter(c -> c == '\n').count();
        at = end;
    }

    private void endWord() {
        if (inWord) {
            tokens.add(new Token(Token.Kind.WORD, wordLine, word.toString()));
            word = new StringBuilder();
            inWord = false;
        }
    }

    private void newline() {
        endWord();
        tokens.add(new Token(Token.Kind.OPERATOR, line, "\n"));
        at++;
        line++;
        for (String delimiter : hereDocuments) {
            skipHereDocument(delimiter);
        }
        hereDocuments.clear();
    }

    private void skipHereDocument(String delimiter) {
        while (at < text.length()) {
            int end = endOfLine();
            String content = text.substring(at, end);
            at = Math.min(end + 1, text.length());
            line++;
            if (content.strip().equals(delimiter)) {
                return;
            }
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void operator(char c) {
        if (c == '(' && inWord && word.charAt(word.length() - 1) == '=') {
            // An array: NAME=(…) is one word.
            take(Quoting.closing(text, at));
            return;
        }
        endWord();
        boolean both = c == '&' && at + 1 < text.length() && text.charAt(at + 1) == '>';
        if (both) {
            at++;
            redirection();
            return;
        }
        boolean twice = c != '(' && c != ')' && at + 1 < text.length() && text.charAt(at + 1) == c;
        String operator = twice ? "" + c + c : "" + c;
        tokens.add(new Token(Token.Kind.OPERATOR, line, operator));
        at += operator.length();
    }

    /// Takes a redirection and its target away, and the number before it.
    private void redirection() {
        if (inWord && word.chars().allMatch(Character::isDigit)) {
            word = new StringBuilder();
            inWord = false;
        }
        endWord();
        int from = at;
        while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String operator = text.substring(from, at);
        if (at < text.length() && text.charAt(at) == '(') {
            at = Quoting.closing(text, at);
            return;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        int target = at;
        while (at < text.length() && " \t\r\n;&|()<>".indexOf(text.charAt(at)) < 0) {
            at = "\\'\"`$".indexOf(text.charAt(at)) >= 0 ? Quoting.end(text, at) : at + 1;
        }
        if (operator.equals("<<") || operator.equals("<<-")) {
            hereDocuments.add(text.substring(target, at).replaceAll("['\"\\\\]", ""));
        }
    }
}
