package drydock.cause.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Limits the work of searching a container's output, which may be crafted to be slow to search.
///
/// It counts characters and not time, so that the same evidence always gives the same answer.
final class MatchBudget {
    private static final int FOR_ONE_SEARCH = 30_000;
    private static final long IN_ALL = 40_000_000;

    private long left = IN_ALL;

    Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new Counted(text));
    }

    /// Whether the pattern is found within the budget.
    boolean finds(Matcher matcher) {
        if (left <= 0) {
            return false;
        }
        try {
            return matcher.find();
        } catch (Spent e) {
            return false;
        }
    }

    private final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            left--;
            if (++looks > FOR_ONE_SEARCH) {
                throw new Spent();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("search given up", null, false, false);
        }
    }
}
