package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The format in which a language runtime prints an uncaught error: its start, its message, the user's frame.
public final class StackTraceFormat {
    private static final List<Paragraph> ROWS = Paragraphs.ofResource("/drydock/knowledge/stack-traces.txt");

    /// All that are known, in the order of their table.
    public static final List<StackTraceFormat> ALL =
            ROWS.stream().map(StackTraceFormat::new).toList();

    /// Empty and indented lines, and those that formats name.
    private static final Pattern FOLLOWS = Pattern.compile("^(?:\\s|$|"
            + ROWS.stream().flatMap(row -> row.values("Follows").stream()).collect(Collectors.joining("|")) + ")");

    private enum Order {
        INNERMOST_FIRST,
        INNERMOST_LAST,
        ROOT_CAUSE_LAST
    }

    private final String name;
    private final String runtime;
    private final Pattern head;
    private final Pattern message;
    private final Pattern frame;
    private final Order order;

    private StackTraceFormat(Paragraph row) {
        this.name = row.value("Format");
        this.runtime = row.value("Runtime");
        this.head = Pattern.compile(row.value("Begins"));
        this.message = Pattern.compile(row.value("Message"));
        this.frame = Pattern.compile(row.value("Own-frame"));
        this.order = Order.valueOf(row.value("Order").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether a line only goes on with what the lines before it say, in any format: a stack frame, an empty line.
    public static boolean follows(String text) {
        return FOLLOWS.matcher(text).lookingAt();
    }

    /// Whether a text has the beginning of an uncaught error, in any format.
    public static boolean begins(String text) {
        String unquoted = text.substring(text.indexOf('"') + 1);
        return ALL.stream().anyMatch(format -> format.head.matcher(unquoted).find());
    }

    /// Such as `python-syntax`.
    public String name() {
        return name;
    }

    /// Such as `Python`.
    public String runtime() {
        return runtime;
    }

    public Pattern head() {
        return head;
    }

    public Pattern message() {
        return message;
    }

    public boolean rootCause() {
        return order == Order.ROOT_CAUSE_LAST;
    }

    public boolean innermostLast() {
        return order == Order.INNERMOST_LAST;
    }

    public boolean ownFrame(String text) {
        return frame.matcher(text).find();
    }

    /// Whether a line after the message is still part of the backtrace.
    public boolean belongs(String text) {
        return (!text.isBlank() && follows(text))
                || head.matcher(text).find()
                || (rootCause() && message.matcher(text).find());
    }

    @Override
    public String toString() {
        return name;
    }
}
