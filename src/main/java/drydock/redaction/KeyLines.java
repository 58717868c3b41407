package drydock.redaction;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the lines of a private key from its first line to its last, and masks its body in them.
///
/// A key that never ends, because the text was cut or is hostile, must not take what follows with it. So only a line
/// that holds nothing else is a part of the body, and only if it is as long as those before, or shorter and the last.
final class KeyLines {
    /// What a line consists of: behind its number or the words of a script, and in quotes or not, one word of base64.
    private static final Pattern ALONE = Pattern.compile(
            "^\\s{0,40}(?:\\d{1,9}[|:]?\\s{1,9})?(?:[a-z]{1,10}\\s{1,3})?[\"'+]{0,2}([A-Za-z0-9+/]{4,}={0,2})"
                    + "(?:\\\\+n)?[\"';,\\\\ ]{0,6}$");
    private static final Pattern WRITTEN = Pattern.compile("\"([A-Za-z0-9+/]{4,}={0,2})(?:\\\\r)?(?:\\\\n)?\"");
    private static final Pattern HEADER = Pattern.compile("(?:Proc-Type|DEK-Info|Version|Comment|Hash):");
    private static final Pattern SYSTEM_CALL = Pattern.compile("\\b[a-z_0-9]{2,30}\\(");

    /// System calls that may stand between those that write the key.
    private static final int REACH = 4;

    private boolean within;
    private int width;
    private int others;

    /// The line without what it holds of a key.
    ///
    /// @param mark from a part of the body to what stands there instead
    String mask(String line, UnaryOperator<String> mark) {
        boolean speaks = line.contains("PRIVATE KEY");
        boolean begins = speaks && SecretPatterns.KEY_BEGIN.matcher(line).find();
        boolean ends = speaks && SecretPatterns.KEY_END.matcher(line).find();
        if (begins || ends) {
            within = begins && !ends;
            width = 0;
            others = 0;
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
