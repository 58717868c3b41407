package drydock.redaction;

import java.util.regex.Pattern;

/// Follows the lines of a private key from its first line to its last.
///
/// A key that never ends, because the text was cut or is hostile, must not take what follows with it: what does not
/// look like a part of a key ends it too.
final class KeyLines {
    private static final Pattern BODY = Pattern.compile("[A-Za-z0-9+/=]{40,}\\\\?n?[\"',]*");
    private static final Pattern LAST = Pattern.compile("[A-Za-z0-9+/=]{1,80}\\\\?n?[\"',]*");
    private static final Pattern HEADER = Pattern.compile("(?:Proc-Type|DEK-Info|Version|Comment|Hash):.*");

    private boolean within;
    private boolean last;

    /// Whether this line is part of a key.
    boolean covers(String line) {
        boolean begins = Shapes.KEY_BEGIN.matcher(line).find();
        boolean ends = Shapes.KEY_END.matcher(line).find();
        if (begins || ends) {
            boolean covered = begins || within;
            within = begins && !ends;
            last = false;
            return covered;
        }
        within = within && goesOn(line);
        return within;
    }

    /// Lines may stand behind a number, a time or a name.
    private boolean goesOn(String line) {
        String text = line.strip();
        String word = text.substring(text.lastIndexOf(' ') + 1);
        if (last) {
            return false;
        }
        if (text.isEmpty()
                || BODY.matcher(word).matches()
                || HEADER.matcher(text).find()) {
            return true;
        }
        // The last line is short, so it needs to stand alone, or behind its number.
        last = true;
        return text.split(" +", 3).length < 3 && LAST.matcher(word).matches();
    }
}
