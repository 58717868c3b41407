package drydock.report.section;

import drydock.casefile.model.Comparison;
import drydock.investigation.Finding;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The summary: the container in a sentence, a line per finding, and the root cause.
final class ExecutiveSummary implements Section {
    private static final int MOST_SUSPECTS = 4;
    private static final int LONGEST_QUOTE = 200;

    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        out.heading(2, "Executive Summary");
        out.paragraph(sentence(story));
        since(story, out);
        out.bullets(lines(story));
        programReport(story, out);
        rootCause(story, out);
    }

    /// The change since the previous examination, for readers of an earlier report.
    private static void since(ReportContext story, Blocks out) {
        List<Comparison> all = ComparisonSentences.all(story.content());
        if (all.isEmpty()) {
            return;
        }
        Comparison last = all.getLast();
        out.paragraph(new Inline()
                .strong("Since " + ComparisonSentences.named(last.before()) + ":")
                .prose(" " + Phrases.sentence(Phrases.capital(ComparisonSentences.leading(last)))));
    }

    private static Inline sentence(ReportContext story) {
        ContainerDetails container = story.container();
        Inline line = new Inline();
        if (story.imageOnly()) {
            line.prose("There is no container, so the image ")
                    .code(container.image())
                    .prose(" was examined as ");
            return line.code("docker create").prose(" would start it.");
        }
        line.prose("The container ").code(container.name()).prose(" (image ").code(container.image());
        container.composeService().ifPresent(service -> line.prose(", service ").code(service));
        container
                .composeProject()
                .ifPresent(project -> line.prose(" of the compose project ").code(project));
        return line.prose(") ").and(Inline.of(Phrases.sentence(predicate(story))));
    }

    private static String predicate(ReportContext story) {
        var state = story.container().state();
        if (!state.error().isEmpty()) {
            return "was rejected by the engine before it could run";
        }
        if (story.looping()) {
            return "is in a restart loop: it exits, and its restart policy starts it again";
        }
        return switch (story.severity()) {
            case OK -> calm(story.container(), story.investigation().subject().taken());
            case WARNING -> "is up, but has a problem";
            case CRITICAL -> state.running() ? "runs, but has a serious problem" : "does not stay up";
        };
    }

    private static String calm(ContainerDetails container, Instant taken) {
        ContainerState state = container.state();
        if (!state.running()) {
            return "shows no problem";
        }
        String up = state.startedAt()
                .map(start -> "has been up for " + Phrases.duration(Duration.between(start, taken)))
                .orElse("is up");
        boolean healthy = state.health()
                .filter(health -> health.status().equals("healthy"))
                .isPresent();
        return up
                + (container.restarts() == 0 ? ", was never restarted by its policy" : "")
                + (healthy ? " and passes its health check" : "");
    }

    private static List<Inline> lines(ReportContext story) {
        List<Inline> lines = new ArrayList<>(Checks.lines(story));
        story.investigation().findings().stream()
                .filter(finding -> finding.verdict().accuses())
                .map(finding -> accusation(story, finding))
                .forEach(lines::add);
        return lines;
    }

    private static Inline accusation(ReportContext story, Finding finding) {
        Verdict verdict = finding.verdict();
        Inline line = Inline.of("❌ ").strong(finding.title());
        verdict.evidence().stream()
                .findFirst()
                .ifPresent(first ->
                        line.prose(": ").code(VisibleText.line(first.text().strip(), 160)));
        return line.and(story.places(verdict.evidence(), 2));
    }

    /// The error that the program itself reports, unless the leading cause already quotes it.
    private static void programReport(ReportContext story, Blocks out) {
        story.investigation()
                .programReport()
                .filter(report -> story.leading()
                        .filter(leading -> leading.verdict().explanation().contains(report.message()))
                        .isEmpty())
                .ifPresent(report -> out.paragraph(new Inline()
                        .strong("The program reports:")
                        .prose(" ")
                        .code(VisibleText.line(report.message(), LONGEST_QUOTE))
                        .and(story.places(List.of(report.citation()), 1))));
    }

    private static void rootCause(ReportContext story, Blocks out) {
        if (story.leading().isPresent()) {
            Finding finding = story.leading().get();
            Verdict verdict = finding.verdict();
            Inline line = new Inline().strong("Root Cause:").prose(" ").code(finding.id());
            line.prose(", " + verdict.level().word() + ". ");
            out.paragraph(line.sentenceWith(because(verdict), story.places(verdict.evidence(), 4)));
            contributing(story, out);
            return;
        }
        if (story.severity() == Severity.OK) {
            out.paragraph(new Inline().strong("Root Cause:").prose(" none. " + calm(story)));
            return;
        }
        out.paragraph(new Inline().strong("Root Cause:").prose(" not established. " + suspects(story)));
        contributing(story, out);
    }

    /// The hypothesis of a confirmed cause, stated as a fact, then the evidence for it.
    private static String because(Verdict verdict) {
        String shown = Phrases.first(verdict.explanation());
        boolean repeats = Phrases.alike(Phrases.first(verdict.hypothesis()), shown);
        if (verdict.level() != Verdict.Level.CONFIRMED || verdict.hypothesis().isBlank() || repeats) {
            return Phrases.capital(shown);
        }
        return Phrases.capital(Phrases.first(verdict.hypothesis()).replaceFirst("[.]$", "")) + ". "
                + Phrases.capital(shown);
    }

    private static void contributing(ReportContext story, Blocks out) {
        List<Finding> findings = story.contributing();
        if (findings.isEmpty()) {
            return;
        }
        Inline line = new Inline().strong("Contributing:");
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            line.prose(i == 0 ? " " : "; ")
                    .code(finding.id())
                    .prose(", " + finding.verdict().level().word());
        }
        out.paragraph(line.prose("."));
    }

    private static String calm(ReportContext story) {
        long ruledOut = story.findings(Verdict.Level.RULED_OUT).size();
        return ruledOut == 0
                ? "Nothing points to a failure."
                : "Nothing points to a failure, and " + Phrases.count(ruledOut, "cause") + " can be ruled out.";
    }

    private static String suspects(ReportContext story) {
        List<String> open = story.findings(Verdict.Level.POSSIBLE).stream()
                .limit(MOST_SUSPECTS)
                .map(finding -> "`" + finding.id() + "`")
                .toList();
        return open.isEmpty()
                ? "None of the examined causes fits the evidence. The end of the report lists what was not checked."
                : "The evidence allows " + Phrases.list(open) + " but does not confirm "
                        + (open.size() == 1 ? "it." : "any of them.");
    }
}
