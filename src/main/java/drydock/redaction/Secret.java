package drydock.redaction;

/// A value that must not be disclosed.
///
/// @param mark   the text that replaces it
/// @param strong can be masked wherever it occurs; a weak one (short, common, or also the value of a variable that is
///               not secret) only in the place of a value
/// @param name   the variable, option or label that holds it
/// @param kind   such as `environment value`, for counting
/// @param reason why it is a secret, in words
/// @param extent how much of the value is known
record Secret(
        String value, String mark, boolean strong, String name, String kind, String reason, NamedValue.Extent extent) {
    /// Its end in a text; if only the start of the secret is known, the rest of the word belongs to it.
    int end(String text, int end) {
        int last = end;
        while (extent == NamedValue.Extent.BEGINNING && last < text.length() && ofAWord(text.charAt(last))) {
            last++;
        }
        return last;
    }

    private static boolean ofAWord(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || "+/=_.~-".indexOf(c) >= 0;
    }
}
