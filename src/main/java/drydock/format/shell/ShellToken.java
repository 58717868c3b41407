package drydock.format.shell;

/// A word or an operator of a script.
///
/// @param line counted from 1
/// @param text of a word, with its quotes
record ShellToken(Kind kind, int line, String text) {
    enum Kind {
        WORD,
        /// `;`, `&`, `&&`, `||`, `|`, `;;`, `(` or `)`; a line's end is `\n`.
        OPERATOR
    }

    boolean operator(String sought) {
        return kind == Kind.OPERATOR && text.equals(sought);
    }

    boolean word(String sought) {
        return kind == Kind.WORD && text.equals(sought);
    }
}
