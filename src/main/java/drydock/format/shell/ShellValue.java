package drydock.format.shell;

/// A word after expansion.
///
/// @param known false when part of it is known only when the script runs; that part stays as written
record ShellValue(String text, boolean known) {
    static ShellValue of(String text) {
        return new ShellValue(text, true);
    }

    static ShellValue unknown(String raw) {
        return new ShellValue(raw, false);
    }

    ShellValue plus(ShellValue other) {
        return new ShellValue(text + other.text, known && other.known);
    }
}
