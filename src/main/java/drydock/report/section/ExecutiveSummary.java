package drydock.report.section;

import drydock.casefile.model.Comparison;
import drydock.investigation.Finding;
import drydock.model.Citation;
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

/// The summary: what happens, the root cause, the program's own words, what to do first, how sure that is, and a line
/// per
/// finding.
final class ExecutiveSummary implements Section {
    private static final int MOST_SUSPECTS = 4;
    private static final int LONGEST_QUOTE = 240;
    private static final int LONGEST_CAUSE = 260;
    private static final int LONGEST_EVIDENCE = 120;
    private static final int MOST_EVIDENCE = 3;

    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        out.heading(2, "Executive Summary");
        out.paragraph(sentence(story));
        since(story, out);
        rootCause(story, out);
        programReport(story, out);
        first(story, out);
        evidence(story, out);
        out.bullets(lines(story));
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
        if (story.gaveUp()) {
            return "failed at every start and is down: its restart policy allows "
                    + Phrases.count(story.container().restartPolicy().maxRetries(), "retry");
        }
        if (story.looping()) {
            return "is in a restart loop: it exits, and its restart policy starts it again";
        }
        return switch (story.severity()) {
            case OK -> calm(story.container(), story.investigation().subject().taken());
            case WARNING -> warned(story);
            case CRITICAL -> state.running() ? "runs, but has a serious problem" : "does not stay up";
        };
    }

    private static String warned(ReportContext story) {
        ContainerState state = story.container().state();
        if (state.running()) {
            return "is up, but has a problem";
        }
        if (story.stopped()) {
            return "was stopped on request, which is not a failure";
        }
        boolean stopped = story.leading().isEmpty()
                && story.contributing().isEmpty()
                && story.container().restartPolicy().repeats(state.exitCode());
        return stopped ? "was stopped: its restart policy would have started it again" : "has ended, and has a problem";
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
        story.contributing().stream().map(finding -> accusation(story, finding)).forEach(lines::add);
        return lines;
    }

    private static Inline accusation(ReportContext story, Finding finding) {
        Verdict verdict = finding.verdict();
        Inline line = Inline.of("❌ ").strong(finding.title());
        verdict.evidence().stream()
                .findFirst()
                .ifPresent(first -> line.prose(": ").code(VisibleText.line(quote(first), LONGEST_EVIDENCE)));
        return line.and(story.places(verdict.evidence(), 1));
    }

    /// The error that the program itself reports, unless the leading cause already quotes it.
    private static void programReport(ReportContext story, Blocks out) {
        story.investigation()
                .programReport()
                .filter(report -> story.leading()
                        .filter(leading -> leading.verdict().explanation().contains(report.message()))
                        .isEmpty())
                .ifPresent(report -> out.paragraph(new Inline()
                        .strong("In its own words:")
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
            out.paragraph(line.sentenceWith(culprit(verdict), story.places(verdict.evidence(), 1)));
            return;
        }
        if (story.severity() == Severity.OK || story.stopped()) {
            out.paragraph(new Inline().strong("Root Cause:").prose(" none found. " + calm(story)));
            return;
        }
        out.paragraph(new Inline().strong("Root Cause:").prose(" not established. " + suspects(story)));
    }

    /// The explanation, of which one sentence names the culprit; only its first sentence if it is long.
    private static String culprit(Verdict verdict) {
        String all = verdict.explanation().strip();
        return Phrases.capital(tells(all) ? all : Phrases.first(all));
    }

    /// Whether the summary shows the whole of an explanation.
    private static boolean tells(String explanation) {
        return explanation.strip().length() <= LONGEST_CAUSE;
    }

    /// What the summary leaves out of an explanation.
    static String untold(String explanation) {
        String all = explanation.strip();
        return tells(all)
                ? ""
                : all.substring(Math.min(all.length(), Phrases.first(all).length()))
                        .strip();
    }

    private static void first(ReportContext story, Blocks out) {
        story.leading()
                .flatMap(finding -> finding.verdict().fixes().stream().findFirst())
                .ifPresent(fix -> out.paragraph(new Inline()
                        .strong("Do first:")
                        .prose(" " + Phrases.sentence(RecommendedFixes.headline(fix.text())))));
    }

    /// Two or three pieces of evidence that the lines above do not quote.
    private static void evidence(ReportContext story, Blocks out) {
        if (story.leading().isEmpty()) {
            return;
        }
        List<Citation> more = quoted(story, story.leading().get().verdict());
        Inline line = new Inline();
        for (int i = 0; i < more.size(); i++) {
            line.prose(i == 0 ? " " : "; ")
                    .code(VisibleText.line(quote(more.get(i)), LONGEST_EVIDENCE))
                    .and(story.places(List.of(more.get(i)), 1));
        }
        if (!more.isEmpty()) {
            out.paragraph(new Inline().strong("Evidence:").and(line));
        }
    }

    /// The evidence of the leading cause that the summary shows.
    static List<Citation> quoted(ReportContext story, Verdict verdict) {
        List<Citation> fresh = verdict.evidence().stream()
                .filter(citation -> !told(story, verdict, citation.text().strip()))
                .distinct()
                .toList();
        // The status line tells the exit code, which proves little by itself.
        List<Citation> checked = fresh.stream()
                .filter(citation -> !citation.step().equals("status"))
                .toList();
        return (checked.isEmpty() ? fresh : checked)
                .stream().limit(MOST_EVIDENCE).toList();
    }

    /// Whether the root cause or the program's own words in the summary say this already.
    static boolean told(ReportContext story, Verdict verdict, String text) {
        return verdict.explanation().contains(text)
                || story.investigation()
                        .programReport()
                        .filter(report -> report.message().contains(text) || text.contains(report.message()))
                        .isPresent();
    }

    /// Without the process and the time that a trace puts before a call.
    private static String quote(Citation citation) {
        return citation.text().strip().replaceFirst("^\\d+\\s+\\d\\d:\\d\\d:\\d\\d[.]\\d+ ", "");
    }

    /// What the examination can say of a container without a finding.
    private static String calm(ReportContext story) {
        String what = story.container().state().running() && !story.imageOnly() ? "It runs, and nothing" : "Nothing";
        return what + " that Drydock checks is wrong.";
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
