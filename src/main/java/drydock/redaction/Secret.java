package drydock.redaction;

/// One value that must not leave.
///
/// @param mark   what stands in its place
/// @param strong may be masked wherever it recurs; a weak one (short, everyday, or also the value of a variable that is
///               no secret) only where it stands as a value
/// @param name   the variable, option or label that holds it
/// @param kind   such as `environment value`, for counting
/// @param reason why it is a secret, in words
/// @param extent whether the value is all there is
record Secret(
        String value, String mark, boolean strong, String name, String kind, String reason, NamedValue.Extent extent) {
    /// Where it ends in a text; what follows the beginning of a secret belongs to it as far as a word goes.
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
