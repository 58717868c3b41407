package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a script into words and operators; comments, redirections and here-documents are left out.
final class ShellLexer {
    private static final Set<String> BEFORE_COMMANDS =
            Set.of("if", "elif", "while", "until", "then", "else", "do", "!", "{", "time");

    private final String text;
    private final List<ShellToken> tokens = new ArrayList<>();
    private final List<String> hereDocuments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int wordLine = 1;
    private StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean inTest;

    private ShellLexer(String text) {
        this.text = text;
    }

    static List<ShellToken> tokens(String text) {
        ShellLexer lexer = new ShellLexer(text);
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
            case '\'', '"', '`', '$' -> take(ShellQuoting.end(text, at));
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
            case ';', '&', '|', '(', ')', '<', '>' -> special(c);
            default -> take(at + 1);
        }
    }

    private void special(char c) {
        if (inTest && word.toString().equals("]]")) {
            endWord();
        }
        if (inTest) {
            test(c);
        } else if (c == '<' || c == '>') {
            redirection();
        } else {
            operator(c);
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

    /// Between `[[` and `]]` there are words only: `&&` and `||` are two of them, and `|` is part of one.
    private void test(char c) {
        boolean twice = (c == '&' || c == '|') && text.startsWith("" + c + c, at);
        if (twice) {
            endWord();
            take(at + 2);
            endWord();
        } else {
            take(at + 1);
        }
    }

    private void endWord() {
        if (inWord) {
            String ended = word.toString();
            inTest = inTest ? !ended.equals("]]") : ended.equals("[[") && commandAhead();
            tokens.add(new ShellToken(ShellToken.Kind.WORD, wordLine, ended));
            word = new StringBuilder();
            inWord = false;
        }
    }

    /// Whether the next word is the name of a command.
    private boolean commandAhead() {
        return tokens.isEmpty()
                || tokens.getLast().kind() == ShellToken.Kind.OPERATOR
                || BEFORE_COMMANDS.contains(tokens.getLast().text());
    }

    private void newline() {
        endWord();
        if (inTest) {
            at++;
            line++;
            return;
        }
        tokens.add(new ShellToken(ShellToken.Kind.OPERATOR, line, "\n"));
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
        boolean array = c == '(' && inWord && word.charAt(word.length() - 1) == '=';
        if (array || (c == '(' && arithmetic())) {
            // NAME=(…) and ((…)) are one word each.
            take(ShellQuoting.closing(text, at));
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
        at += operator.length();
        // `|&` is a pipe that takes stderr along; `;&` and `;;&` end a branch of `case`, as `;;` does.
        boolean longer = (c == ';' || operator.equals("|")) && text.startsWith("&", at);
        at += longer ? 1 : 0;
        tokens.add(new ShellToken(ShellToken.Kind.OPERATOR, line, longer && c == ';' ? ";;" : operator));
    }

    private boolean arithmetic() {
        return !inWord
                && text.startsWith("((", at)
                && text.substring(at, ShellQuoting.closing(text, at)).endsWith("))");
    }

    /// Also over the end of a continued line.
    private void skipBlanks() {
        while (at < text.length()) {
            if (text.startsWith("\\\n", at)) {
                at += 2;
                line++;
            } else if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
                at++;
            } else {
                return;
            }
        }
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
            int end = ShellQuoting.closing(text, at);
            line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
            at = end;
            return;
        }
        skipBlanks();
        int target = at;
        while (at < text.length() && " \t\r\n;&|()<>".indexOf(text.charAt(at)) < 0) {
            at = "\\'\"`$".indexOf(text.charAt(at)) >= 0 ? ShellQuoting.end(text, at) : at + 1;
        }
        line += (int) text.substring(target, at).chars().filter(c -> c == '\n').count();
        if (operator.equals("<<") || operator.equals("<<-")) {
            hereDocuments.add(text.substring(target, at).replaceAll("['\"\\\\]", ""));
        }
    }
}
