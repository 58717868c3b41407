package drydock.report;

import drydock.model.EngineInfo;
import drydock.model.Masking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When, on what and with what it was found, what was masked, and what nobody has checked.
final class Footer implements Section {
    private static final int MOST_MASKED = 40;

    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(Story story, Blocks out) {
        out.rule();
        List<String> notChecked = story.investigation().notChecked();
        if (!notChecked.isEmpty()) {
            out.paragraph(new Line().strong("Not checked:"));
            out.bullets(notChecked.stream().map(Words::sentence).map(Line::of).toList());
        }
        int limit = story.detail().maxChars();
        if (limit > 0 && !story.detail().equals(Detail.ladder(limit).getFirst())) {
            out.paragraph(new Line()
                    .strong("Cut:")
                    .prose(" to stay within " + Words.number(limit) + " characters, " + cut(story.detail()) + "."));
        }
        out.paragraph(lines(story));
        if (story.detail().outputLines() > 0) {
            audit(story.investigation().provenance().masked(), out);
        }
    }

    /// What stands masked in this report, for who has to decide whether it may leave.
    private static void audit(List<Masking> masked, Blocks out) {
        if (masked.isEmpty()) {
            return;
        }
        Map<String, List<Masking>> byToken = new LinkedHashMap<>();
        masked.forEach(entry ->
                byToken.computeIfAbsent(entry.token(), _ -> new ArrayList<>()).add(entry));
        List<List<Line>> rows = byToken.entrySet().stream()
                .limit(MOST_MASKED)
                .map(token -> List.of(
                        new Line().code(token.getKey()),
                        Line.of(token.getValue().getFirst().kind() + ": "
                                + token.getValue().getFirst().reason()),
                        Line.of(token.getValue().stream()
                                .map(entry -> entry.where() + " " + entry.count())
                                .distinct()
                                .collect(Collectors.joining(", ")))))
                .toList();
        Blocks table = new Blocks().table(List.of("stands for", "masked because", "where, how often"), rows);
        if (byToken.size() > MOST_MASKED) {
            table.paragraph("and " + (byToken.size() - MOST_MASKED) + " more.");
        }
        out.details("What was masked, and why; equal values have equal names", table);
    }

    private static String cut(Detail detail) {
        List<String> left = new ArrayList<>();
        left.add(
                detail.outputLines() == 0
                        ? "the outputs of the steps were left out"
                        : "outputs were shortened to the cited lines and their ends");
        List<String> sections = Sections.optional().stream()
                .filter(section -> !detail.shows(section))
                .map(section -> section.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .toList();
        if (!sections.isEmpty()) {
            left.add("so were the sections " + Words.list(sections));
        }
        return String.join("; ", left);
    }

    private static Line lines(Story story) {
        EngineInfo engine = story.investigation().subject().engine();
        return new Line()
                .strong("Last Updated:")
                .prose(" " + Words.minute(story.investigation().subject().taken()))
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
                        + Words.duration(story.investigation().duration()))
                .and(tools(story.investigation().provenance().tools()))
                .lineBreak()
                .strong("Masked:")
                .prose(" " + masked(story.investigation().redactions()));
    }

    private static Line tools(Map<String, String> versions) {
        if (versions.isEmpty()) {
            return new Line();
        }
        List<String> named = new TreeMap<>(versions)
                .entrySet().stream()
                        .map(tool -> tool.getKey() + " " + tool.getValue())
                        .toList();
        return new Line().lineBreak().strong("Tools:").prose(" " + String.join(", ", named));
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
                .map(kind -> kind.getKey() + " " + Words.number(kind.getValue()))
                .toList();
        return Words.count(total, "secret") + " (" + String.join(", ", kinds) + ")";
    }
}
