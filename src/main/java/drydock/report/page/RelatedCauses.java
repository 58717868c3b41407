package drydock.report.page;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Causes;
import drydock.model.CauseFamily;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// How a cause stands to others: which lead in its place, for which it leads, and which steps add to it.
final class RelatedCauses {
    private RelatedCauses() {}

    static void write(CauseInfo info, Blocks out) {
        List<Inline> lines = new ArrayList<>();
        add(lines, "These lead in its place where the evidence fits both:", others(info));
        add(lines, "It leads in the place of:", named(cause -> yields(cause.info(), info)));
        if (info.symptom()) {
            lines.add(Inline.of("It describes how a failure shows. Where a more specific cause is confirmed or likely,"
                    + " that one leads and this one is contributing."));
        }
        if (!info.refinedBy().isEmpty()) {
            List<String> steps = info.refinedBy().stream()
                    .sorted()
                    .map(step -> "`" + step + "`")
                    .toList();
            lines.add(Inline.of("After it is confirmed, " + (steps.size() == 1 ? "this step adds" : "these steps add")
                    + " details: " + Phrases.list(steps) + "."));
        }
        if (!lines.isEmpty()) {
            out.heading(2, "Other causes").bullets(lines);
        }
    }

    private static boolean yields(CauseInfo one, CauseInfo other) {
        return one.yieldsTo().contains(other.id());
    }

    private static List<Inline> others(CauseInfo info) {
        List<Inline> all = new ArrayList<>(named(cause -> yields(info, cause.info())));
        Arrays.stream(CauseFamily.values())
                .filter(family -> info.yieldsTo().contains(family.word()))
                .map(family -> Inline.of("every cause of the family " + family.title()))
                .forEach(all::add);
        return all;
    }

    private static List<Inline> named(Predicate<Cause> wanted) {
        return Causes.ALL.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Cause::id))
                .map(cause -> new Inline().page(cause.title(), cause.id()))
                .toList();
    }

    private static void add(List<Inline> lines, String words, List<Inline> causes) {
        if (causes.isEmpty()) {
            return;
        }
        Inline line = Inline.of(words + " ");
        for (int i = 0; i < causes.size(); i++) {
            line.prose(i == 0 ? "" : ", ").and(causes.get(i));
        }
        lines.add(line.prose("."));
    }
}
