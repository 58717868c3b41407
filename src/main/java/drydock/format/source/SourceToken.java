package drydock.format.source;

/// A word, a sign or a literal of a source text.
///
/// @param text of a literal: its content, escapes resolved, what is put in at run time as `{}`
/// @param line counted from 1
record SourceToken(Kind kind, String text, int line) {
    enum Kind {
        WORD,
        SIGN,
        LITERAL
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
