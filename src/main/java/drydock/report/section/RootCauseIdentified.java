package drydock.report.section;

import drydock.casefile.model.Examined;
import drydock.investigation.Finding;
import drydock.model.Citation;
import drydock.model.ContainerState;
import drydock.model.ExitStatus;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The confirmed cause as a chain, from the first cause to the visible symptom.
final class RootCauseIdentified implements Section {
    private static final int LONGEST_QUOTE = 200;

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        if (story.leading().isEmpty()) {
            ComparisonSentences.lastWithConfirmedCause(story.content()).ifPresent(then -> resolved(story, then, out));
            return;
        }
        story.leading()
                .filter(finding -> finding.verdict().level() == Verdict.Level.CONFIRMED)
                .ifPresent(primary -> {
                    out.rule().heading(2, "Root Cause Identified");
                    out.paragraph("From the first cause to the visible symptom:");
                    out.numbered(chain(story, primary));
                });
    }

    private static List<Inline> chain(ReportContext story, Finding primary) {
        List<Inline> links = new ArrayList<>();
        links.add(new Inline()
                .strong(primary.title())
                .prose(" (`" + primary.id() + "`)")
                .and(story.places(proof(primary), 1)));
        words(story, primary).ifPresent(links::add);
        story.contributing().stream()
                .filter(finding -> !finding.id().equals("restart-policy-loop"))
                .map(finding -> Inline.of("This makes it worse: ").strong(finding.title()))
                .forEach(links::add);
        ending(story).ifPresent(links::add);
        if (story.looping()) {
            links.add(Inline.of("`restart: " + story.container().restartPolicy().name() + "` "
                    + (story.gaveUp() ? "started it again " : "starts it again, ")
                    + Phrases.count(story.container().restarts(), "time")
                    + (story.gaveUp() ? ", then gave up" : " so far")));
        }
        if (!story.imageOnly()) {
            ContainerState state = story.container().state();
            links.add(Inline.of("What you see: ")
                    .code(story.unhealthy() ? Phrases.status(state) + " (unhealthy)" : Phrases.status(state)));
        }
        return links;
    }

    /// Its evidence, what was checked before what the program or the engine said.
    private static List<Citation> proof(Finding primary) {
        return primary.verdict().evidence().stream()
                .sorted(Comparator.comparing(
                                (Citation citation) -> citation.step().equals("status"))
                        .thenComparing(citation -> citation.step().equals("logs")))
                .toList();
    }

    /// What the program said about it, and where in its own code.
    private static Optional<Inline> words(ReportContext story, Finding primary) {
        List<Citation> twins = story.investigation().findings().stream()
                .filter(finding -> story.twin(finding))
                .flatMap(finding -> finding.verdict().evidence().stream())
                .filter(citation -> citation.step().equals("logs"))
                .distinct()
                .limit(2)
                .toList();
        List<Citation> said = twins.isEmpty()
                ? primary.verdict().evidence().stream()
                        .filter(citation -> citation.step().equals("logs"))
                        .limit(1)
                        .toList()
                : twins;
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Inline line = Inline.of("The program prints ")
                .code(VisibleText.line(said.getFirst().text().strip(), LONGEST_QUOTE));
        if (said.size() > 1) {
            line.prose(" at ")
                    .code(VisibleText.line(said.getLast().text().strip().replaceFirst("^at ", ""), LONGEST_QUOTE));
        }
        return Optional.of(line.and(story.places(said, 1)));
    }

    private static Optional<Inline> ending(ReportContext story) {
        String engine = story.container().state().error();
        if (!engine.isEmpty()) {
            return Optional.of(Inline.of("The engine refuses to start it, so no line of the program runs"));
        }
        if (story.lastExit().isEmpty() || story.imageOnly()) {
            return Optional.empty();
        }
        long code = story.lastExit().getAsLong();
        if (story.oomKilled()) {
            return Optional.of(Inline.of("The kernel kills it for memory, so it exits with " + code));
        }
        return Optional.of(Inline.of("The container exits with " + code + " (" + ExitStatus.meaning(code) + ")"));
    }

    private static void resolved(ReportContext story, Examined then, Blocks out) {
        Finding primary = then.investigation().leading().orElseThrow();
        out.rule().heading(2, "Root Cause Identified");
        out.paragraph(issue("Primary Issue, no longer seen:", primary));
        List<String> since = story.content().fixes().stream()
                .filter(fix -> fix.after() >= then.number()
                        && fix.after() < story.content().latest().number())
                .map(fix -> "\"" + VisibleText.line(fix.text().split("\\R", 2)[0], 200) + "\"")
                .toList();
        out.paragraph("Last seen in examination " + then.number() + ", of "
                + Phrases.minute(then.investigation().subject().taken()) + "."
                + (since.isEmpty() ? "" : " Applied since: " + Phrases.list(since) + "."));
    }

    private static Inline issue(String label, Finding finding) {
        return new Inline()
                .strong(label)
                .prose(" " + finding.title() + ". "
                        + Phrases.sentence(finding.verdict().explanation()));
    }
}
