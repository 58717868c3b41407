package drydock.report;

import drydock.casefile.model.Case;
import drydock.fact.Fact;
import drydock.fact.LogFacts;
import drydock.fact.StartChain;
import drydock.fact.StatusFacts;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.ExitStatus;
import drydock.model.Outcome;
import drydock.model.Run;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import drydock.report.document.Inline;
import drydock.report.document.Slug;
import drydock.report.document.VisibleText;
import drydock.report.section.Sections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A case as the report's sections see it, with the queries and citations that several sections share.
public record ReportContext(Case content, QuoteBudget detail) {

    /// The latest investigation, which the report is about.
    public Investigation investigation() {
        return content.investigation();
    }

    public ContainerDetails container() {
        return investigation().subject().container();
    }

    public boolean imageOnly() {
        return investigation().subject().imageOnly();
    }

    public <T extends Fact> Optional<T> fact(Class<T> kind) {
        return investigation().facts().get(kind);
    }

    /// The name in prose: the compose service, else the container, else the image.
    public String service() {
        return VisibleText.line(name(), 80);
    }

    private String name() {
        if (imageOnly()) {
            String reference = container().image().replaceFirst("@sha256:.*", "");
            return UnixPath.baseName(reference).replaceFirst(":[^:]*$", "");
        }
        return container().composeService().orElse(container().name());
    }

    /// The name in commands.
    public String target() {
        return imageOnly() ? container().image() : container().name();
    }

    /// The runs known from the engine or from the log, whichever knows more.
    public List<Run> runs() {
        List<Run> told = fact(StatusFacts.class).map(StatusFacts::runs).orElse(List.of());
        List<Run> printed = fact(LogFacts.class)
                .map(log -> log.all().stream().map(LogFacts.LogRun::run).toList())
                .orElse(List.of());
        return printed.size() > told.size() ? printed : told;
    }

    /// Exit code of the last finished run; empty if no run has finished or the code is unknown.
    public OptionalLong lastExit() {
        OptionalLong now = container().state().endedWith();
        return now.isPresent() ? now : lastFinished().map(Run::exitCode).orElse(OptionalLong.empty());
    }

    Optional<Run> lastFinished() {
        return fact(StatusFacts.class).flatMap(StatusFacts::lastFinished);
    }

    /// Whether the kernel killed the examined run because it ran out of memory.
    public boolean oomKilled() {
        boolean midLoop = looping() && container().state().underWay();
        return container().state().oomKilled()
                || (midLoop && lastFinished().filter(Run::oomKilled).isPresent());
    }

    /// Whether the restart policy keeps starting it again.
    public boolean looping() {
        return !imageOnly()
                && (container().state().restarting()
                        || fact(StatusFacts.class).map(StatusFacts::looping).orElse(false));
    }

    /// Whether the restart policy has given up: the container failed as often as it allows, and stays down.
    public boolean gaveUp() {
        return looping()
                && container().state().status().equals("exited")
                && container().restartPolicy().maxRetries() > 0;
    }

    /// Whether it has ended because someone stopped it. SIGTERM and SIGINT are how containers are stopped, whether or
    /// not
    /// the engine still has an event of it.
    public boolean stopped() {
        long exit = container().state().exitCode();
        boolean bySignal =
                exit == 128 + ExitStatus.signalNumber("SIGTERM") || exit == 128 + ExitStatus.signalNumber("SIGINT");
        return container().state().status().equals("exited")
                && bySignal
                && !looping()
                && !oomKilled()
                && leading().isEmpty()
                && contributing().isEmpty();
    }

    public boolean unhealthy() {
        return container()
                .state()
                .health()
                .filter(health -> health.status().equals("unhealthy"))
                .isPresent();
    }

    /// The interpreter of a program that the kernel can't execute directly: `node` in `node server.js`.
    public Optional<String> reader() {
        List<StartChain.Link> links =
                fact(StartChain.class).map(StartChain::links).orElse(List.of());
        boolean read = links.size() > 1 && links.getLast().kind() == StartChain.Kind.PROGRAM_FILE;
        return read ? Optional.of(links.get(links.size() - 2).path()) : Optional.empty();
    }

    public Severity severity() {
        return Severities.of(this);
    }

    public Optional<Finding> leading() {
        return investigation().leading();
    }

    /// Confirmed or likely causes that only worsen or hide the failure.
    public List<Finding> contributing() {
        return investigation().findings().stream()
                .filter(finding ->
                        finding.verdict().accuses() && finding.verdict().contributing())
                .filter(finding -> !twin(finding))
                .toList();
    }

    /// Whether a finding only says what the leading cause says: the log line that it rests on is one of that cause's.
    public boolean twin(Finding finding) {
        Optional<String> line = finding.verdict().evidence().stream()
                .findFirst()
                .filter(citation -> citation.step().equals("logs"))
                .map(Citation::place);
        return finding.verdict().contributing()
                && leading().filter(main -> !main.equals(finding)).stream()
                        .flatMap(main -> main.verdict().evidence().stream())
                        .map(Citation::place)
                        .anyMatch(place -> line.filter(place::equals).isPresent());
    }

    public List<Finding> findings(Verdict.Level level) {
        return investigation().findings().stream()
                .filter(finding -> finding.verdict().level() == level)
                .toList();
    }

    public Optional<StepResult> ran(String stepId) {
        return investigation().step(stepId).filter(step -> step.outcome() != Outcome.SKIPPED);
    }

    /// The steps that ran, in the order of the checklist.
    public List<StepResult> ranSteps() {
        return investigation().steps().stream()
                .filter(step -> step.outcome() != Outcome.SKIPPED)
                .toList();
    }

    public Inline heading(StepResult step) {
        return Inline.of("Step " + (ranSteps().indexOf(step) + 1) + ": " + step.title() + " (`" + step.id() + "`)");
    }

    /// The source of a claim, with a link to its step if that step ran.
    Inline cite(Citation citation) {
        Optional<StepResult> step = ran(citation.step()).filter(any -> detail.shows(Sections.DIAGNOSTIC_STEPS));
        return step.map(result -> new Inline()
                        .anchor(citation.place(), Slug.of(heading(result).plain())))
                .orElseGet(() -> Inline.of(citation.place()));
    }

    /// Citations in parentheses, without duplicates: ` (ldd, line 4; source)`.
    public Inline places(List<Citation> citations, int limit) {
        List<Citation> places = citations.stream()
                .filter(citation -> citation.step().matches("[a-z0-9-]+"))
                .collect(java.util.stream.Collectors.toMap(
                        Citation::place, citation -> citation, (first, same) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(limit)
                .toList();
        if (places.isEmpty()) {
            return new Inline();
        }
        Inline line = Inline.of(" (");
        for (int i = 0; i < places.size(); i++) {
            line.and(i == 0 ? new Inline() : Inline.of("; ")).and(cite(places.get(i)));
        }
        return line.prose(")");
    }
}
