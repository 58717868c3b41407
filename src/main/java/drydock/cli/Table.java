package drydock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text in columns, each as wide as its longest cell.
final class Table {
    /// A column is never cut to less.
    private static final int NARROWEST = 12;

    private static final String GAP = "  ";

    private Table() {}

    /// @param rows of equal length, the heading first
    static String of(List<List<String>> rows) {
        return of(rows, 0);
    }

    /// The same within the width of a terminal: the widest columns are cut, an ellipsis at the end of each cut cell.
    ///
    /// @param limit columns, 0 for none
    static String of(List<List<String>> rows, int limit) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            widths.add(width(rows, column));
        }
        shrink(widths, limit);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = widths.get(column);
                line.append(String.format(Locale.ROOT, "%-" + width + "s", cut(row.get(column), width)))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static void shrink(List<Integer> widths, int limit) {
        int whole = widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
        while (limit > 0 && whole > limit) {
            int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
            if (widest <= NARROWEST) {
                return;
            }
            int column = widths.indexOf(widest);
            widths.set(column, widest - 1);
            whole--;
        }
    }

    private static String cut(String cell, int width) {
        return cell.length() <= width ? cell : cell.substring(0, width - 1) + "…";
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
