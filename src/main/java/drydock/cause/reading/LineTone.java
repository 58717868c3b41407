package drydock.cause.reading;

import drydock.knowledge.FailureWords;
import drydock.knowledge.LogSeverity;
import drydock.knowledge.StackTraceFormat;
import java.util.regex.Pattern;

/// The tone of a line of output, from its words alone: warning, farewell, or continuation of the line before.
public final class LineTone {
    private static final Pattern MILD = Pattern.compile(
            "^.{0,60}?\\b(?:" + LogSeverity.mildWord() + "|deprecat\\w+|hint)\\b"
                    // The letters of klog and capnslog.
                    + "|^[IWD]\\d{4} \\d\\d:\\d\\d:|^\\d{4}-\\d\\d-\\d\\d [\\d:.]{8,18} [WNIDT] \\| ",
            Pattern.CASE_INSENSITIVE);
    /// The level is at the start of the line. The words after it do not matter.
    private static final Pattern WARNING = Pattern.compile(
            "^[^A-Za-z]{0,40}(?:[A-Za-z][\\w.-]{0,20}[: ]\\s*)?\\W?(?:warn(?:ing)?|notice|deprecated)\\W{0,2}[:\\]|]",
            Pattern.CASE_INSENSITIVE);
    /// Only says that the program ends, or where the problem is.
    private static final Pattern CLOSING = Pattern.compile(
            "\\b(?:abort\\w*|exit\\w*|shut\\w*|stop\\w*|fail\\w*|terminat\\w*|giv(?:e|es|ing) up|quit\\w*|bye|contains errors)\\b"
                    + "|^(?:.{0,80} )?(?:detail|hint|context|statement): "
                    + "|\\bline:? \\d|^\\W*['\"`].*['\"`]\\W*$|^\\W*$",
            Pattern.CASE_INSENSITIVE);
    /// The message says that the program continues without it.
    private static final Pattern TOLERATED = Pattern.compile(
            "\\b(?:continuing|carrying on|ignor(?:ed|ing)|using (?:the )?(?:built-?in )?defaults?|fall(?:ing|s) back"
                    + "|skipp(?:ed|ing)|non-?fatal|not fatal)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OUT = Pattern.compile("\\bskipped\\b", Pattern.CASE_INSENSITIVE);

    /// A line that begins as an error; "3 tests failed" is the result of a job.
    private static final Pattern GIVES_UP = Pattern.compile(
            "^\\W{0,4}(?:[\\w./-]{1,30}: )?(?:fatal error|" + LogSeverity.errorWord() + ")\\s*[:\\]]",
            Pattern.CASE_INSENSITIVE);

    /// Such as "unable to open database file": an attempt that failed, on an object that stands for any.
    private static final Pattern NO_OBJECT = Pattern.compile(
            "\\b(?:unable|can(?:no|')t|could(?: not|n't)|fail(?:ed|ure)?) (?:to )?(?:open|read|writ\\w+|creat\\w+|access|bind|load|sav\\w+"
                    + "|lock|stor\\w+|initiali[sz]e|set up|start)\\b(?!.*[\\w.]/\\w)(?!.*[\\s'\"(]/\\w)",
            Pattern.CASE_INSENSITIVE);

    private LineTone() {}

    /// Whether it says that something could not be opened, written or the like, and names no path.
    public static boolean namesNoObject(String line) {
        return NO_OBJECT.matcher(line).find();
    }

    static boolean warns(String line) {
        return WARNING.matcher(line).find();
    }

    /// A part of the work that is left out because of a failure, at no level below error.
    static boolean leavesOut(String line) {
        return LEFT_OUT.matcher(line).find() && !MILD.matcher(line).find();
    }

    /// Whether the program says that it goes on without it.
    public static boolean tolerates(String line) {
        return TOLERATED.matcher(line).find();
    }

    /// A level below error, or a failure after which the program continues.
    static boolean mild(String line) {
        return tolerates(line) || (MILD.matcher(line).find() && !FailureWords.graveIn(line));
    }

    /// Belongs to the line before, such as a stack frame.
    static boolean continues(String line) {
        return StackTraceFormat.follows(line);
    }

    static boolean closes(String line) {
        return CLOSING.matcher(line).find() || continues(line);
    }

    public static boolean givesUp(String line) {
        return GIVES_UP.matcher(line).find();
    }
}
