package drydock.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks a value that stands alone in its line, below a line that announces a secret: the first password of Jenkins and
/// Elasticsearch, a block of YAML, the answer to a prompt of SMTP.
final class AnnouncedLines {
    /// Maximum number of blank lines between the announcement and the value.
    private static final int BLANK = 2;

    private static final int LONGEST = 400;

    private static final String[] WORDS = SecretTables.lines("words.txt").stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("\\|")))
            .toArray(String[]::new);

    /// The end of a line that is continued by a value.
    private static final Pattern OPEN =
            Pattern.compile("(?:[:：]|=|: ?[|>][+-]?|installation|following[^.]{0,60})\\s{0,3}$");

    /// `334 Password:` of SMTP, in base64.
    private static final String SMTP_PROMPT = "334 UGFzc3dvcmQ6";

    private static final Pattern LABELLED =
            Pattern.compile("(?i)^\\s{0,9}(?:new )?value:\\s{1,9}(\\S{8,200})\\s{0,3}$");
    private static final Pattern RESET = Pattern.compile("(?i)(?:reset|changed|generated|created|set)\\b.{0,40}$");
    private static final Pattern ALONE = Pattern.compile("^\\s{0,20}[\"'`]?([^\\s\"'`‹]{6,200})[\"'`]?\\s{0,3}$");

    private boolean open;
    private boolean reset;
    private int blank;
    private String announcement = "";

    /// The line with such a value masked.
    ///
    /// @param mark gives the replacement for the value
    String mask(String line, UnaryOperator<String> mark) {
        int from = open || reset ? samePrefix(announcement, line) : 0;
        if ((open || reset) && line.substring(from).isBlank()) {
            blank++;
            open &= blank <= BLANK;
            reset &= blank <= BLANK;
            return line;
        }
        Matcher value = (reset ? LABELLED : ALONE).matcher(line).region(from, line.length());
        boolean found = (open || reset) && value.find();
        if (!found && reset && open) {
            value.usePattern(ALONE).region(from, line.length());
            found = value.find();
        }
        boolean masks = found && tells(value.group(1));
        follow(line);
        return masks
                ? line.substring(0, value.start(1)) + mark.apply(value.group(1)) + line.substring(value.end(1))
                : line;
    }

    private void follow(String line) {
        blank = 0;
        announcement = line;
        open = false;
        reset = false;
        if (line.length() > LONGEST) {
            return;
        }
        if (line.contains(SMTP_PROMPT)) {
            open = true;
            return;
        }
        boolean ends = mayEnd(line) && OPEN.matcher(line).find();
        boolean resets = mayReset(line) && RESET.matcher(line).find();
        if (ends || resets) {
            String low = line.toLowerCase(Locale.ROOT);
            boolean announces = Arrays.stream(WORDS).anyMatch(low::contains);
            open = ends && announces;
            reset = resets && announces;
        }
    }

    /// A cheap first test, since almost every line passes through here.
    private static boolean mayEnd(String line) {
        int last = line.length() - 1;
        while (last > 0 && line.charAt(last) == ' ') {
            last--;
        }
        boolean continued = last >= 0 && ":：=|>+-".indexOf(line.charAt(last)) >= 0;
        return continued || line.contains("following") || line.endsWith("installation");
    }

    private static boolean mayReset(String line) {
        String end = line.substring(Math.max(0, line.length() - 52));
        return end.contains("set") || end.contains("ated") || end.contains("changed");
    }

    private static boolean tells(String value) {
        return Assignments.holds(value)
                && (Assignments.strongLooking(value) || Randomness.unusual(value))
                && !value.matches("[\\w.-]*/[\\w./-]*|[\\d:.,TZ+-]+|.*[:=]|[a-z]+://.*|\\w+(?:[.-][A-Za-z]\\w*)+");
    }

    /// Time and name of a logger, which both lines begin with.
    private static int samePrefix(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return other.lastIndexOf(' ', Math.max(0, same - 1)) + 1;
    }
}
