package drydock.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Names that someone may have meant, by their spelling.
public final class CloseNames {
    private static final int MOST = 5;

    private CloseNames() {}

    public static List<String> of(String wanted, List<String> names) {
        String low = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> near(low, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(name -> distance(low, name.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String wanted, String name) {
        boolean part = wanted.length() > 2 && (name.contains(wanted) || wanted.contains(name));
        return part || distance(wanted, name) <= Math.max(2, wanted.length() / 4);
    }

    /// The Levenshtein distance: insertions, deletions and replacements from one text to the other.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
