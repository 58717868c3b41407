package drydock.report.section;

import drydock.fact.ExpectedLines;
import drydock.fact.LogFacts;
import drydock.fact.StartChain;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The findings in the log: what the last run printed, which part printed it, and which expected lines are missing.
final class LogAnalysis implements InvestigationFindings.Part {
    private static final int MOST_LINES = 24;

    @Override
    public String heading() {
        return "Log Analysis";
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        story.fact(LogFacts.class).ifPresent(log -> {
            if (!log.unreadable().isEmpty()) {
                out.paragraph("The log can't be read: " + Phrases.sentence(log.unreadable()));
            } else if (log.empty()) {
                out.paragraph(new Inline()
                        .prose("❌ ")
                        .strong("The log is empty.")
                        .prose(" The container has not printed anything."));
            } else {
                lastRun(story, log, out);
                underWay(log, out);
            }
        });
        expected(story, out);
    }

    private static void lastRun(ReportContext story, LogFacts log, Blocks out) {
        Optional<StartChain> chain = story.fact(StartChain.class);
        boolean scripted = chain.filter(known -> !known.scripts().isEmpty()).isPresent();
        boolean alone = chain.filter(StartChain::scriptAlone).isPresent();
        if (log.runs().isEmpty()) {
            out.paragraph(new Inline().prose("❌ ").strong("No finished run printed anything."));
            return;
        }
        part(alone ? "Script" : "Entrypoint script", log, LogFacts.Origin.ENTRYPOINT, story, out);
        part("Shell, loader or engine", log, LogFacts.Origin.SHELL, story, out);
        part(scripted ? "Program" : "Output", log, LogFacts.Origin.PROGRAM, story, out);
        if (!alone && log.lastLines().stream().noneMatch(line -> line.origin() == LogFacts.Origin.PROGRAM)) {
            out.paragraph(new Inline()
                    .strong("Program output:")
                    .prose(" ❌ none. All lines in the log come from what runs before the program."));
        }
        if (log.runs().size() > 1) {
            String runs = (log.unfinished().isEmpty() ? " runs" : " finished runs");
            out.paragraph(
                    log.alike()
                            ? (log.runs().size() == 2
                                            ? "Both"
                                            : "All " + log.runs().size()) + runs
                                    + " in the log printed the same, apart from times and numbers."
                            : "The " + log.runs().size() + runs + " in the log differ; the last one is shown above.");
        }
    }

    private static void underWay(LogFacts log, Blocks out) {
        long lines =
                log.unfinished().stream().mapToLong(run -> run.lines().size()).sum();
        if (lines > 0) {
            out.paragraph("A later run had printed " + Phrases.count(lines, "line")
                    + " when the log was read. It is not examined.");
        }
    }

    private static void part(String who, LogFacts log, LogFacts.Origin origin, ReportContext story, Blocks out) {
        List<LogFacts.Line> lines =
                log.lastLines().stream().filter(line -> line.origin() == origin).toList();
        if (lines.stream().allMatch(line -> line.text().isBlank())) {
            return;
        }
        out.paragraph(new Inline()
                .strong(who + ", " + Phrases.count(lines.size(), "line") + ":")
                .and(story.places(List.of(lines.getFirst().citation()), 1)));
        out.fence(
                "text",
                shown(StackExcerpt.of(lines.stream().map(LogFacts.Line::text).toList()), story));
    }

    private static List<String> shown(List<String> lines, ReportContext story) {
        List<String> shown = new ArrayList<>();
        int most = story.detail().outputLines() == 0 ? 8 : MOST_LINES;
        int left = lines.size() - most;
        for (int i = 0; i < lines.size(); i++) {
            if (left <= 0 || i < most / 4 || i >= most / 4 + left) {
                shown.add(VisibleText.shorten(
                        VisibleText.text(lines.get(i)), story.detail().lineLength()));
            } else if (i == most / 4) {
                shown.add("… " + Phrases.count(left, "line") + " left out");
            }
        }
        while (!shown.isEmpty() && shown.getLast().isBlank()) {
            shown.removeLast();
        }
        return shown;
    }

    private static void expected(ReportContext story, Blocks out) {
        List<Inline> items = story.fact(ExpectedLines.class).map(ExpectedLines::lines).orElse(List.of()).stream()
                .limit(MOST_LINES)
                .map(line -> new Inline()
                        .prose(line.inLog() ? "✅ " : "❌ ")
                        .code(line.text())
                        .prose(
                                line.inLog()
                                        ? " is in the log"
                                        : line.inBinary()
                                                ? " is not in the log, but the program contains the text"
                                                : " is neither in the log nor in the program")
                        .and(story.places(List.of(line.citation()), 1)))
                .toList();
        if (!items.isEmpty()) {
            out.paragraph(new Inline().strong("Expected lines:")).bullets(items);
        }
    }
}
