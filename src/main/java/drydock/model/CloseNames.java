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

    /// The names of variables or files that are most likely meant: the same in another spelling, one letter off, two
    /// letters swapped, or with another prefix.
    public static List<String> misspelt(String wanted, List<String> names) {
        String plain = letters(wanted);
        return names.stream()
                .filter(name -> !name.equals(wanted))
                .filter(name -> letters(name).equals(plain)
                        || (plain.length() > 3
                                && (distance(plain, letters(name)) <= 1 || swapped(plain, letters(name))))
                        || prefixed(wanted, name)
                        || prefixed(name, wanted))
                .toList();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean prefixed(String name, String longer) {
        return name.contains("_") && longer.endsWith("_" + name);
    }

    private static boolean swapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
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
