package drydock.log;

import drydock.model.OutputLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A search in a log.
///
/// It searches lines as shown: without escape sequences.
public final class LogSearch {
    private static final int BATCH = 4096;

    private final Pattern pattern;

    private LogSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    /// Looks for a text; upper and lower case are the same unless the text has an upper-case letter.
    public static LogSearch literal(String text) {
        return new LogSearch(Pattern.compile(text, Pattern.LITERAL | caseOf(text)));
    }

    /// Looks for a regular expression, with the same rule for case.
    ///
    /// @throws PatternSyntaxException when it is not valid
    public static LogSearch regex(String expression) {
        return new LogSearch(Pattern.compile(expression, caseOf(expression)));
    }

    private static int caseOf(String text) {
        return text.chars().anyMatch(Character::isUpperCase) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /// A match.
    ///
    /// @param line  its number in the store
    /// @param start in the line as shown
    /// @param end   exclusive
    public record Hit(long line, int start, int end) {}

    /// The result of a search.
    ///
    /// @param complete false if there are more matches than the limit
    public record Found(List<Hit> hits, boolean complete) {
        public static final Found NOTHING = new Found(List.of(), true);

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// All matches in a part of a store, oldest first.
    ///
    /// @param limit maximum number of matches; the search stops there
    /// @throws InterruptedException when cancelled, even within a line on which the expression does not terminate
    public Found in(LogStore store, long from, long to, int limit) throws InterruptedException {
        List<Hit> hits = new ArrayList<>();
        long next = Math.max(from, store.first());
        while (next < to) {
            List<OutputLine> lines = store.lines(next, Math.min(to, next + BATCH));
            if (lines.isEmpty()) {
                break;
            }
            long number = Math.max(next, store.first());
            for (OutputLine line : lines) {
                for (Hit hit : in(number++, Ansi.read(line.text()).text())) {
                    if (hits.size() == limit) {
                        return new Found(hits, false);
                    }
                    hits.add(hit);
                }
            }
            next += BATCH;
        }
        return new Found(hits, true);
    }

    /// Matches in one line; empty ones are left out.
    public List<Hit> in(long number, String shown) throws InterruptedException {
        List<Hit> hits = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new Interruptible(shown));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Hit(number, matcher.start(), matcher.end()));
                }
            }
        } catch (Interruptible.Stopped stopped) {
            throw new InterruptedException("search cancelled");
        } catch (StackOverflowError tooDeep) {
            // Java's matcher recurses for some expressions; if the stack overflows, the line counts as having no match.
            return List.of();
        }
        return hits;
    }
}
