package drydock.format.source;

import drydock.format.source.SourceToken.Kind;
import java.util.ArrayList;
import java.util.List;

/// Splits a source text into words, signs and literals without comments: enough of a language's grammar to tell a call
/// and its text from a comment.
final class SourceLexer {
    private final SourceLanguage language;
    private final String text;
    private final List<SourceToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private SourceLexer(SourceLanguage language, String text) {
        this.language = language;
        this.text = text;
    }

    static List<SourceToken> read(SourceLanguage language, String text) {
        SourceLexer lexer = new SourceLexer(language, text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            skip(1);
        } else if (language == SourceLanguage.PHP && (starts("<?php") || starts("?>"))) {
            skip(starts("?>") ? 2 : "<?php".length());
        } else if (comment()) {
            skipComment();
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            word();
        } else if (literal()) {
            quoted();
        } else {
            tokens.add(new SourceToken(Kind.SIGN, String.valueOf(c), line));
            skip(1);
        }
    }

    private void skip(int count) {
        for (int i = 0; i < count && at < text.length(); i++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    private boolean starts(String sign) {
        return text.startsWith(sign, at);
    }

    private boolean comment() {
        return switch (language) {
            case PYTHON, RUBY, SHELL -> starts("#");
            case PHP -> starts("#") || starts("//") || starts("/*");
            default -> starts("//") || starts("/*");
        };
    }

    private void skipComment() {
        int end = starts("/*") ? text.indexOf("*/", at + 2) + 2 : text.indexOf('\n', at);
        skip((end <= at ? text.length() : end) - at);
    }

    private void word() {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        String word = text.substring(at, end);
        boolean prefix = end < text.length() && word.length() <= 2 && word.matches("[bBfFrRuUL]+|b?c?r");
        if (prefix && "\"'#".indexOf(text.charAt(end)) >= 0 && prefixed(word, end)) {
            return;
        }
        tokens.add(new SourceToken(Kind.WORD, word, line));
        skip(end - at);
    }

    /// `f"…"` of Python, `r#"…"#` and `b"…"` of Rust.
    private boolean prefixed(String prefix, int end) {
        if (language == SourceLanguage.PYTHON && text.charAt(end) != '#') {
            skip(prefix.length());
            quoted();
            return true;
        }
        int quote = text.indexOf('"', end);
        boolean raw = language == SourceLanguage.RUST
                && quote >= 0
                && text.substring(end, quote).chars().allMatch(c -> c == '#');
        if (raw) {
            String hashes = text.substring(end, quote);
            literal(quote + 1 - at, "\"" + hashes, prefix.contains("r"));
        }
        return raw;
    }

    private boolean literal() {
        char c = text.charAt(at);
        return switch (language) {
            case PYTHON, RUBY, PHP, SHELL -> c == '"' || c == '\'';
            case JAVASCRIPT, TYPESCRIPT, GO -> c == '"' || c == '\'' || c == '`';
            case RUST -> c == '"' || (c == '\'' && !lifetime());
            case CSHARP -> c == '"' || c == '\'' || starts("@\"") || starts("$\"") || starts("$@\"") || starts("@$\"");
            case C, CPP, JAVA, KOTLIN -> c == '"' || c == '\'';
        };
    }

    /// `'a` and not `'a'`.
    private boolean lifetime() {
        return at + 2 < text.length() && Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 2) != '\'';
    }

    private void quoted() {
        int prefix = 0;
        while ("@$".indexOf(text.charAt(at + prefix)) >= 0) {
            prefix++;
        }
        boolean verbatim = text.substring(at, at + prefix).contains("@");
        char quote = text.charAt(at + prefix);
        String triple = String.valueOf(quote).repeat(3);
        String end = text.startsWith(triple, at + prefix) ? triple : String.valueOf(quote);
        boolean raw = verbatim || (language == SourceLanguage.GO && quote == '`');
        literal(prefix + end.length(), end, raw);
    }

    /// @param opening characters before the content
    private void literal(int opening, String end, boolean raw) {
        int start = line;
        skip(opening);
        int from = at;
        while (at < text.length() && !starts(end)) {
            boolean cutOff = end.equals("\"") && text.charAt(at) == '\n' && !spansLines();
            if (cutOff) {
                break;
            }
            skip(!raw && text.charAt(at) == '\\' ? 2 : 1);
        }
        String content = text.substring(from, Math.min(at, text.length()));
        skip(starts(end) ? end.length() : 0);
        tokens.add(new SourceToken(Kind.LITERAL, LiteralText.of(language, content, raw), start));
    }

    private boolean spansLines() {
        return switch (language) {
            case RUST, PHP, RUBY, SHELL, CSHARP -> true;
            case GO, C, CPP, JAVA, KOTLIN, PYTHON, JAVASCRIPT, TYPESCRIPT -> false;
        };
    }
}
