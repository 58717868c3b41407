package drydock.ui.containers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The order of the list: projects with failing containers first, and in each the failing containers first.
final class ContainerOrder {
    static final Comparator<ContainerRow> ROWS =
            Comparator.comparing(ContainerRow::trouble).thenComparing(ContainerRow::name);

    private ContainerOrder() {}

    /// @param filter words that a shown container has; blank for all
    /// @param folded the collapsed projects
    static List<Entry> of(Collection<ContainerRow> rows, String filter, Set<String> folded) {
        Map<String, List<ContainerRow>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.project(), project -> new ArrayList<>())
                .add(row));
        List<Entry> next = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<ContainerRow>> group) -> worst(group.getValue()))
                        .thenComparing(group -> group.getKey().isEmpty())
                        .thenComparing(Map.Entry::getKey))
                .forEach(group -> {
                    boolean open = !folded.contains(group.getKey()) || !filter.isBlank();
                    boolean headed = groups.size() > 1 || !group.getKey().isEmpty();
                    next.addAll(entries(group.getKey(), group.getValue(), filter, open, headed));
                });
        return next;
    }

    /// Groups with failing containers come first; the others are sorted by name only.
    private static int worst(List<ContainerRow> group) {
        return group.stream().anyMatch(row -> row.trouble().troubled()) ? 0 : 1;
    }

    private static List<Entry> entries(
            String project, List<ContainerRow> group, String filter, boolean open, boolean headed) {
        List<ContainerRow> shown = group.stream()
                .filter(row -> filter.isBlank() || row.matches(filter))
                .sorted(ROWS)
                .toList();
        List<Entry> entries = new ArrayList<>();
        if (headed && !shown.isEmpty()) {
            int troubled =
                    (int) group.stream().filter(row -> row.trouble().troubled()).count();
            entries.add(new GroupHeading(project, group.size(), troubled, open));
        }
        if (open) {
            entries.addAll(shown);
        }
        return entries;
    }

    /// Keeps the rows in their places, under a pointer that may be about to click; new ones come last.
    static List<Entry> inPlace(List<Entry> before, List<Entry> next) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        next.forEach(entry -> byKey.put(entry.key(), entry));
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : before) {
            Entry now = byKey.remove(entry.key());
            if (now != null) {
                kept.add(now);
            }
        }
        kept.addAll(byKey.values());
        return kept;
    }
}
