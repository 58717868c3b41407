package drydock.report.section;

import drydock.model.EngineInfo;
import drydock.model.Masking;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.output.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The footer: time, status, engine and tool versions, masked values, and unchecked items.
final class Footer implements Section {
    private static final int MOST_MASKED = 40;
    private static final int MOST_OPEN = 3;

    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        out.rule();
        List<String> notChecked = story.investigation().notChecked();
        if (!notChecked.isEmpty()) {
            Blocks list = new Blocks()
                    .bullets(notChecked.stream()
                            .map(Phrases::sentence)
                            .map(Inline::of)
                            .toList());
            if (notChecked.size() > MOST_OPEN) {
                out.details("Not checked: " + Phrases.count(notChecked.size(), "thing") + ", and why", list);
            } else {
                out.paragraph(new Inline().strong("Not checked:")).append(list);
            }
        }
        int limit = story.detail().maxChars();
        if (limit > 0 && !story.detail().equals(QuoteBudget.ladder(limit).getFirst())) {
            out.paragraph(new Inline()
                    .strong("Cut:")
                    .prose(" to stay within " + Phrases.number(limit) + " characters, " + cut(story.detail()) + "."));
        }
        out.paragraph(lines(story));
        if (story.detail().outputLines() > 0) {
            audit(story.investigation().provenance().masked(), out);
        }
    }

    /// The masked values in this report, for a review before it is shared.
    private static void audit(List<Masking> masked, Blocks out) {
        if (masked.isEmpty()) {
            return;
        }
        Map<String, List<Masking>> byToken = new LinkedHashMap<>();
        masked.forEach(entry ->
                byToken.computeIfAbsent(entry.token(), _ -> new ArrayList<>()).add(entry));
        List<List<Inline>> rows = byToken.entrySet().stream()
                .limit(MOST_MASKED)
                .map(token -> List.of(
                        new Inline().code(token.getKey()),
                        Inline.of(token.getValue().getFirst().kind() + ": "
                                + token.getValue().getFirst().reason()),
                        Inline.of(token.getValue().stream()
                                .map(entry -> entry.where() + " " + entry.count())
                                .distinct()
                                .collect(Collectors.joining(", ")))))
                .toList();
        Blocks table = new Blocks().table(List.of("placeholder", "masked because", "where and how often"), rows);
        if (byToken.size() > MOST_MASKED) {
            table.paragraph("and " + (byToken.size() - MOST_MASKED) + " more.");
        }
        out.details("Masked values and the reason for each; equal values have equal placeholders", table);
    }

    private static String cut(QuoteBudget detail) {
        List<String> left = new ArrayList<>();
        left.add(
                detail.outputLines() == 0
                        ? "the outputs of the steps were left out"
                        : "outputs were shortened to their cited lines, start and end");
        List<String> sections = Sections.optional().stream()
                .filter(section -> !detail.shows(section))
                .map(section -> section.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .toList();
        if (!sections.isEmpty()) {
            left.add("left out: " + Phrases.list(sections));
        }
        return String.join("; ", left);
    }

    private static Inline lines(ReportContext story) {
        EngineInfo engine = story.investigation().subject().engine();
        return new Inline()
                .strong("Last Updated:")
                .prose(" " + Phrases.minute(story.investigation().subject().taken()))
                .lineBreak()
                .strong("Status:")
                .prose(" ")
                .and(Title.status(story))
                .lineBreak()
                .strong("Engine:")
                .prose(" " + engine.name() + " " + engine.version() + ", API " + engine.apiVersion() + ", "
                        + engine.os() + "/" + engine.architecture() + ", kernel " + engine.kernel()
                        + (engine.cgroup() == 0 ? "" : ", cgroup v" + engine.cgroup()))
                .lineBreak()
                .strong("Written by:")
                .prose(" Drydock " + Version.NUMBER + ", checklist "
                        + Phrases.duration(story.investigation().duration()))
                .and(tools(story.investigation().provenance().tools()))
                .lineBreak()
                .strong("Masked:")
                .prose(" " + masked(story.investigation().redactions()));
    }

    private static Inline tools(Map<String, String> versions) {
        if (versions.isEmpty()) {
            return new Inline();
        }
        List<String> named = new TreeMap<>(versions)
                .entrySet().stream()
                        .map(tool -> tool.getKey() + " " + tool.getValue())
                        .toList();
        return new Inline().lineBreak().strong("Tools:").prose(" " + String.join(", ", named));
    }

    private static String masked(Map<String, Integer> byKind) {
        int total = byKind.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return "nothing";
        }
        List<String> kinds = byKind.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> kind.getKey() + " " + Phrases.number(kind.getValue()))
                .toList();
        return Phrases.count(total, "secret") + " (" + String.join(", ", kinds) + ")";
    }
}
