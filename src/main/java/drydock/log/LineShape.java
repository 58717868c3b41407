package drydock.log;

import drydock.model.PlainText;
import java.util.regex.Pattern;

/// A line without the parts that differ between runs: times, numbers, addresses, ids, colours.
public final class LineShape {
    /// Longer lines are compared by their start.
    private static final int COMPARED = 2_000;

    private static final Pattern IDS =
            Pattern.compile("0x[0-9a-fA-F]+|\\b(?=[a-f]*[0-9])[0-9a-f]{8,}(?:-[0-9a-f]{4,})*\\b");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:[.,:/-][0-9]+)*");

    private LineShape() {}

    /// Two lines with the same shape have the same meaning.
    public static String of(String line) {
        String text = line.length() > COMPARED ? line.substring(0, COMPARED) : line;
        text = IDS.matcher(PlainText.of(text)).replaceAll("#");
        return NUMBERS.matcher(text).replaceAll("#").strip();
    }
}
