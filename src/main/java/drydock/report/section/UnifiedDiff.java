package drydock.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The difference between two states of a file, as `git apply` and `patch` take it.
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /// The start of a mask: such a line is not the file's own any more.
    private static final String MASK = "‹masked:";

    private UnifiedDiff() {}

    /// One hunk from the first to the last changed line.
    ///
    /// @param path relative to the folder in which the diff is applied
    /// The context ends before a masked line, which differs from the file's own.
    ///
    /// @return empty if nothing changes, or if a masked line would have to be part of it
    static Optional<String> of(String path, List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        if (before.size() == after.size() && start == before.size()) {
            return Optional.empty();
        }
        int changed = before.size() - end;
        int from = start;
        while (from > Math.max(0, start - CONTEXT) && !before.get(from - 1).contains(MASK)) {
            from--;
        }
        int to = changed;
        while (to < Math.min(before.size(), changed + CONTEXT)
                && !before.get(to).contains(MASK)) {
            to++;
        }
        if (to == changed && to < before.size()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        before.subList(from, start).forEach(line -> lines.add(" " + line));
        before.subList(start, changed).forEach(line -> lines.add("-" + line));
        after.subList(start, after.size() - end).forEach(line -> lines.add("+" + line));
        before.subList(changed, to).forEach(line -> lines.add(" " + line));
        if (lines.stream().anyMatch(line -> line.contains(MASK))) {
            return Optional.empty();
        }
        int now = to - from + after.size() - before.size();
        return Optional.of("--- a/" + path + "\n+++ b/" + path + "\n@@ -" + range(from, to - from) + " +"
                + range(from, now) + " @@\n" + String.join("\n", lines));
    }

    private static String range(int from, int count) {
        return (count == 0 ? from : from + 1) + "," + count;
    }
}
