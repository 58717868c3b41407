package drydock.report.section;

import drydock.fact.SourceFacts;
import drydock.investigation.Finding;
import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The quoted lines of an output: its start, its end, and each cited line with the lines around it.
///
/// @param title says how much of the output is shown
record Excerpt(String title, List<String> lines) {
    /// Lines of an output that no finding cites and that are shown all the same.
    private static final int UNREMARKABLE = 10;

    static Excerpt of(ReportContext story, StepResult step) {
        List<OutputLine> all = step.transcript().lines();
        BitSet cited = cited(story, step);
        BitSet shown = choose(story, step, cited);
        if (shown.isEmpty() && told(story, step) && !all.isEmpty()) {
            return new Excerpt("", List.of());
        }
        withoutGapsOfOne(shown, all.size());
        List<String> lines = new ArrayList<>();
        int width = String.valueOf(all.size()).length();
        int next = 0;
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            gap(lines, width, i - next);
            String text = VisibleText.shorten(
                    VisibleText.text(all.get(i).text()), story.detail().lineLength());
            lines.add(String.format(Locale.ROOT, "%" + width + "d %s %s", i + 1, cited.get(i) ? "▸" : " ", text)
                    .stripTrailing());
            next = i + 1;
        }
        gap(lines, width, all.size() - next);
        if (step.transcript().dropped() > 0) {
            lines.add("… " + Phrases.number(step.transcript().dropped()) + " bytes over the limit were not kept");
        }
        int count = shown.cardinality();
        String title = count == all.size()
                ? "output, " + Phrases.count(count, "line")
                : "output, " + count + " of " + Phrases.count(all.size(), "line");
        return new Excerpt(title, lines);
    }

    /// To leave out one line takes as much space as the line.
    private static void withoutGapsOfOne(BitSet shown, int size) {
        for (int i = 0; i < size; i++) {
            boolean before = i == 0 || shown.get(i - 1);
            boolean after = i == size - 1 || shown.get(i + 1);
            if (before && after) {
                shown.set(i);
            }
        }
    }

    private static void gap(List<String> lines, int width, int missing) {
        if (missing > 0) {
            lines.add(" ".repeat(width) + " … " + Phrases.count(missing, "line") + " left out");
        }
    }

    /// Lines, counted from 0, that a verdict or the step itself cites.
    private static BitSet cited(ReportContext story, StepResult step) {
        BitSet cited = new BitSet();
        Stream<Citation> accused = story.investigation().findings().stream()
                .map(Finding::verdict)
                .flatMap(verdict -> verdict.evidence().stream());
        Stream.concat(accused, step.highlights().stream())
                .filter(citation -> citation.step().equals(step.id()))
                .filter(citation ->
                        citation.line().orElse(0) <= step.transcript().lines().size())
                .forEach(citation -> citation.line().ifPresent(line -> cited.set(line - 1)));
        return cited;
    }

    private static BitSet choose(ReportContext story, StepResult step, BitSet cited) {
        QuoteBudget detail = story.detail();
        int size = step.transcript().lines().size();
        BitSet shown = new BitSet(size);
        boolean above = told(story, step);
        BitSet trace =
                step.id().equals("strace") ? TraceExcerpt.of(step.transcript().lines()) : new BitSet();
        boolean telling = step.outcome() != Outcome.OK || !cited.isEmpty();
        boolean whole = size <= (telling ? detail.outputLines() : Math.min(UNREMARKABLE, detail.outputLines()))
                && !above
                && trace.isEmpty();
        if (whole) {
            shown.set(0, size);
            return shown;
        }
        int[] reach = {detail.context(), 0};
        for (int context : reach) {
            shown.clear();
            if (trace.isEmpty() && !above) {
                shown.set(0, Math.min(size, detail.ends()));
                shown.set(Math.max(0, size - 2 * detail.ends()), size);
            }
            shown.or(trace);
            cited.stream().forEach(line -> shown.set(Math.max(0, line - context), Math.min(size, line + context + 1)));
            if (shown.cardinality() <= detail.outputLines()) {
                return shown;
            }
        }
        return firstOf(cited, detail.outputLines());
    }

    /// Whether a section above shows the output.
    private static boolean told(ReportContext story, StepResult step) {
        return switch (step.id()) {
            case "logs" -> story.detail().shows(InvestigationFindings.LOG_ANALYSIS);
            case "status" -> story.detail().shows(InvestigationFindings.STATUS);
            case "environment" -> story.detail().shows(InvestigationFindings.VARIABLES);
            case "source" ->
                story.detail().shows(InvestigationFindings.CODE)
                        && story.fact(SourceFacts.class)
                                .filter(source -> source.entry().isPresent()
                                        || !source.traps().isEmpty())
                                .isPresent();
            case "binary", "ldd" -> story.detail().shows(InvestigationFindings.PROGRAM);
            default -> false;
        };
    }

    private static BitSet firstOf(BitSet cited, int most) {
        BitSet first = new BitSet();
        cited.stream().limit(most).forEach(first::set);
        return first;
    }
}
