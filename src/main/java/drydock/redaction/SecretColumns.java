package drydock.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks the cells below a heading that names a secret: tables of databases, CSV, and lists of commands.
final class SecretColumns {
    private static final int LONGEST = 2_000;

    /// A cell of a heading; a sentence has none of these next to each other.
    private static final String NAME = "\\s{0,40}[\"']?[A-Za-z_][\\w .-]{0,40}?[\"']?\\s{0,40}";

    private static final List<Layout> LAYOUTS = List.of(
            new Layout("|", Pattern.compile("\\|"), Pattern.compile("\\|?" + NAME + "(?:\\|" + NAME + ")+\\|?\\s*")),
            new Layout("\t", Pattern.compile("\t"), Pattern.compile(NAME + "(?:\t" + NAME + ")+")),
            new Layout(",", Pattern.compile(","), Pattern.compile("[\"']?\\w+[\"']?(?:,[\"']?\\w+[\"']?)+")),
            new Layout("  ", Pattern.compile(" {2,}"), Pattern.compile("[A-Z_]+(?: {2,}[A-Z_]+)+ *")));

    private static final Pattern RULE = Pattern.compile("[\\s|+=:-]*");
    private static final Pattern VALUE = Pattern.compile("^\\s*[\"']?([^\"'‹]*[^\"'‹\\s])[\"']?\\s*$");

    /// A way to separate columns.
    private record Layout(String hint, Pattern separator, Pattern heading) {}

    private Layout layout = LAYOUTS.getFirst();
    private List<Integer> columns = List.of();
    private int width;

    /// The line with the secret cells masked.
    ///
    /// @param mark gives the replacement for a cell
    String mask(String line, UnaryOperator<String> mark) {
        if (line.length() > LONGEST) {
            columns = List.of();
            return line;
        }
        if (!columns.isEmpty()) {
            if (RULE.matcher(line).matches() && !line.isBlank()) {
                return line;
            }
            List<int[]> cells = cells(line, layout);
            if (cells.size() == width) {
                return masked(line, cells, mark);
            }
            columns = List.of();
        }
        read(line);
        return line;
    }

    private void read(String line) {
        if (!mayBeHeading(line) || !Assignments.mentionsName(line)) {
            return;
        }
        for (Layout each : LAYOUTS) {
            if (line.contains(each.hint()) && each.heading().matcher(line).matches()) {
                List<int[]> cells = cells(line, each);
                List<Integer> secret = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    String name = line.substring(cells.get(i)[0], cells.get(i)[1])
                            .replaceAll("[\"'\\s]+", " ")
                            .strip();
                    if (SecretNames.secretForSure(name)) {
                        secret.add(i);
                    }
                }
                if (!secret.isEmpty()) {
                    layout = each;
                    columns = List.copyOf(secret);
                    width = cells.size();
                }
                return;
            }
        }
    }

    /// A cheap first test: times, paths and values are in almost every other line.
    private static boolean mayBeHeading(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (":=/\\()[]{}<>;".indexOf(c) >= 0 || (c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !line.isEmpty();
    }

    /// Begin and end of each cell.
    private static List<int[]> cells(String line, Layout layout) {
        List<int[]> cells = new ArrayList<>();
        Matcher separator = layout.separator().matcher(line);
        int from = 0;
        while (separator.find()) {
            cells.add(new int[] {from, separator.start()});
            from = separator.end();
        }
        if (!line.substring(from).isBlank()) {
            cells.add(new int[] {from, line.length()});
        }
        return cells;
    }

    private String masked(String line, List<int[]> cells, UnaryOperator<String> mark) {
        String masked = line;
        for (int i = columns.size() - 1; i >= 0; i--) {
            int[] cell = cells.get(columns.get(i));
            Matcher value = VALUE.matcher(line.substring(cell[0], cell[1]));
            if (value.find() && value.group(1).length() >= 3 && Assignments.holds(value.group(1))) {
                masked = masked.substring(0, cell[0] + value.start(1))
                        + mark.apply(value.group(1))
                        + masked.substring(cell[0] + value.end(1));
            }
        }
        return masked;
    }
}
