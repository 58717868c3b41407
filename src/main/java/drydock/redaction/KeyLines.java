package drydock.redaction;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the lines of a private key from its first line to its last, and masks its body in them.
///
/// A key that never ends, because the text was cut or is hostile, must not take what follows with it: what does not
/// look like a part of a key ends it too.
final class KeyLines {
    private static final Pattern BODY = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}");
    private static final Pattern LAST = Pattern.compile("[A-Za-z0-9+/]{1,80}={0,2}$");
    private static final Pattern HEADER = Pattern.compile("(?:Proc-Type|DEK-Info|Version|Comment|Hash):");
    private static final Pattern SYSTEM_CALL = Pattern.compile("\\b[a-z_0-9]{2,30}\\(");

    /// System calls that may stand between those that write the key.
    private static final int REACH = 4;

    private boolean within;
    private boolean last;
    private int others;

    /// The line without what it holds of a key.
    ///
    /// @param mark from a part of the body to what stands there instead
    String mask(String line, UnaryOperator<String> mark) {
        boolean begins = Shapes.KEY_BEGIN.matcher(line).find();
        boolean ends = Shapes.KEY_END.matcher(line).find();
        if (begins || ends) {
            within = begins && !ends;
            last = false;
            others = 0;
            return line;
        }
        if (!within) {
            return line;
        }
        if (BODY.matcher(line).find()) {
            others = 0;
            return BODY.matcher(line).replaceAll(body -> Matcher.quoteReplacement(mark.apply(body.group())));
        }
        return line.isBlank() || HEADER.matcher(line).find() ? line : shortLine(line, mark);
    }

    /// The last line is short, so it has to stand alone, or behind its number.
    private String shortLine(String line, UnaryOperator<String> mark) {
        boolean alone = line.strip().split(" +", 3).length < 3;
        if (alone && !last) {
            last = true;
            return LAST.matcher(line.stripTrailing())
                    .replaceFirst(body -> Matcher.quoteReplacement(mark.apply(body.group())));
        }
        others++;
        within = others <= REACH && SYSTEM_CALL.matcher(line).find();
        return line;
    }
}
