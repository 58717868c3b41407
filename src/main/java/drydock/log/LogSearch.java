package drydock.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A search in a log.
///
/// It searches lines as shown: without escape sequences.
public final class LogSearch implements LineMatcher {
    private final Pattern pattern;

    /// For plain lines; ignoring case is much quicker in ASCII.
    private final Pattern ascii;

    /// Texts in ASCII that a plain line must contain to match.
    private final List<Needle> needles;

    /// Whether a plain line matches that contains them.
    private final boolean sufficient;

    private LogSearch(Pattern pattern, Pattern ascii, List<Needle> needles, boolean sufficient) {
        this.pattern = pattern;
        this.ascii = ascii;
        this.needles = needles;
        this.sufficient = sufficient;
    }

    /// Looks for a text; upper and lower case are the same unless the text has an upper-case letter.
    public static LogSearch literal(String text) {
        return of(text, false, false);
    }

    /// Looks for a regular expression, with the same rule for case.
    ///
    /// @throws PatternSyntaxException when it is not valid
    public static LogSearch regex(String expression) {
        return of(expression, true, false);
    }

    /// @param matchCase upper and lower case differ in any case
    /// @throws PatternSyntaxException when it is not a valid expression
    public static LogSearch of(String text, boolean regex, boolean matchCase) {
        boolean exact = matchCase || text.chars().anyMatch(Character::isUpperCase);
        int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern pattern = Pattern.compile(text, flags | (regex ? 0 : Pattern.LITERAL));
        Pattern ascii = Pattern.compile(text, pattern.flags() & ~Pattern.UNICODE_CASE);
        List<String> texts = regex ? RequiredText.of(text) : plain(text) ? List.of(text) : List.of();
        List<Needle> needles = texts.stream()
                .map(part -> new Needle(part, exact))
                .sorted(Comparator.comparingInt(Needle::length).reversed())
                .toList();
        return new LogSearch(pattern, ascii, needles, !regex && !needles.isEmpty());
    }

    private static boolean plain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    /// A match in a line.
    ///
    /// @param start in the line as shown
    /// @param end   exclusive
    public record Hit(int start, int end) {}

    @Override
    public void match(LogBlock block, long from, long to, LongConsumer found) throws InterruptedException {
        int last = (int) (Math.min(to, block.end()) - block.first());
        Matcher any = pattern.matcher("");
        Matcher plain = ascii.matcher("");
        if (!needles.isEmpty() && block.plain()) {
            matchPlain(block, (int) Math.max(0, from - block.first()), last, plain, found);
            return;
        }
        for (int i = (int) Math.max(0, from - block.first()); i < last; i++) {
            boolean hit = block.plain(i) ? matches(plain, block, i) : matches(any, block.shown(i));
            if (hit) {
                found.accept(block.first() + i);
            }
        }
    }

    /// Goes from one line with a certain needle to the next, at first the longest, later one that was missing. An
    /// occurrence across the end of a line counts for none.
    private void matchPlain(LogBlock block, int first, int last, Matcher matcher, LongConsumer found)
            throws InterruptedException {
        int lead = 0;
        int line = first;
        while (line < last) {
            int at = needles.get(lead).in(block.data(), block.start(line), block.start(last));
            if (at < 0) {
                return;
            }
            line = block.lineAt(at);
            int missing = missing(block, line);
            if (missing >= 0) {
                lead = missing;
            } else if (sufficient || matches(matcher, block.shown(line))) {
                found.accept(block.first() + line);
            }
            line++;
        }
    }

    private boolean matches(Matcher matcher, LogBlock block, int at) throws InterruptedException {
        return missing(block, at) < 0 && (sufficient || matches(matcher, block.shown(at)));
    }

    /// The first needle that a line does not have, or -1.
    private int missing(LogBlock block, int line) {
        for (int i = 0; i < needles.size(); i++) {
            if (needles.get(i).in(block.data(), block.start(line), block.start(line + 1)) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(Matcher matcher, String shown) throws InterruptedException {
        try {
            matcher.reset(new Interruptible(shown));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    return true;
                }
            }
            return false;
        } catch (Interruptible.Stopped stopped) {
            throw new InterruptedException("search cancelled");
        } catch (StackOverflowError tooDeep) {
            // Java's matcher recurses for some expressions; if the stack overflows, the line counts as having no match.
            return false;
        }
    }

    /// Matches in one line; empty ones are left out.
    ///
    /// @throws InterruptedException when cancelled, even within a line on which the expression does not terminate
    public List<Hit> in(String shown) throws InterruptedException {
        List<Hit> hits = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new Interruptible(shown));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Hit(matcher.start(), matcher.end()));
                }
            }
        } catch (Interruptible.Stopped stopped) {
            throw new InterruptedException("search cancelled");
        } catch (StackOverflowError tooDeep) {
            return List.of();
        }
        return hits;
    }
}
