package drydock.redaction;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the lines of a private key from first to last, and masks its body.
///
/// A key without an end, in cut or hostile text, must not hide the text after it. So a line is part of the body only if
/// it contains nothing else and is as long as the lines before, or shorter and the last.
final class KeyLines {
    /// The format of a line: after a number or the words of a script, quoted or not, a single word of base64.
    private static final Pattern ALONE = Pattern.compile(
            "^\\s{0,40}(?:\\d{1,9}[|:]?\\s{1,9})?(?:[a-z]{1,10}\\s{1,3})?[\"'+]{0,2}([A-Za-z0-9+/]{4,}={0,2})"
                    + "(?:\\\\+n)?[\"';,\\\\ ]{0,6}$");
    private static final Pattern PUTTY_BEGIN = Pattern.compile("Private-Lines: \\d{1,3}\\s{0,3}$");
    private static final Pattern WRITTEN = Pattern.compile("\"([A-Za-z0-9+/]{4,}={0,2})(?:\\\\r)?(?:\\\\n)?\"");
    private static final Pattern HEADER = Pattern.compile("(?:Proc-Type|DEK-Info|Version|Comment|Hash):");
    private static final Pattern SYSTEM_CALL = Pattern.compile("\\b[a-z_0-9]{2,30}\\(");

    /// Maximum number of other system calls between those that write the key.
    private static final int REACH = 4;

    private boolean within;
    private int width;
    private int others;

    /// The line with its part of a key masked.
    ///
    /// @param mark gives the replacement for a part of the body
    String mask(String line, UnaryOperator<String> mark) {
        if (PUTTY_BEGIN.matcher(line).find()) {
            begin(true);
            return line;
        }
        boolean speaks = line.contains("PRIVATE KEY");
        boolean begins = speaks && SecretPatterns.KEY_BEGIN.matcher(line).find();
        boolean ends = speaks && SecretPatterns.KEY_END.matcher(line).find();
        if (begins || ends) {
            begin(begins && !ends);
            return line;
        }
        if (!within || line.isBlank() || HEADER.matcher(line).find()) {
            return line;
        }
        boolean call = SYSTEM_CALL.matcher(line).find();
        Matcher body = (call ? WRITTEN : ALONE).matcher(line);
        return body.find() && continues(body.group(1))
                ? line.substring(0, body.start(1)) + mark.apply(body.group(1)) + line.substring(body.end(1))
                : other(line, call);
    }

    private void begin(boolean body) {
        within = body;
        width = 0;
        others = 0;
    }

    private boolean continues(String part) {
        if (width > 0 && part.length() > width) {
            return false;
        }
        within = width == 0 || part.length() == width;
        width = part.length();
        others = 0;
        return true;
    }

    private String other(String line, boolean call) {
        others++;
        within = call && others <= REACH;
        return line;
    }
}
