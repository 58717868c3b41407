package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.StatusFacts;
import drydock.log.RestartLoop;
import drydock.log.RunHistory;
import drydock.model.Citation;
import drydock.model.ContainerState;
import drydock.model.Health;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.EvidenceLines;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The engine's data: state, exit code, restarts, runs, health.
public final class StatusStep implements Step {
    public static final String ID = "status";

    private static final String FORMAT =
            "{{json .State}} restarts={{.RestartCount}} policy={{json .HostConfig.RestartPolicy}}";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Container status";
    }

    @Override
    public String question() {
        return "What is the container's state, and how did its runs end?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        String format = subject.imageOnly() ? "{{json .Config}}" : FORMAT;
        return new Plan.Recall(ReproduceCommand.inspect(subject, format), new StatusLines(subject).all());
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        EvidenceLines cite = new EvidenceLines(ID, transcript);
        StatusFacts status = new StatusFacts(
                StatusWords.summary(subject),
                RunHistory.observed(subject),
                RestartLoop.has(subject),
                cite.first(StatusLines.EXIT_CODE)
                        .or(() -> cite.first(StatusLines.NO_EXIT_CODE))
                        .or(() -> cite.first(StatusLines.STATE))
                        .orElseGet(() -> Citation.field(ID, StatusWords.summary(subject))),
                oom(subject, cite),
                cite.citations(StatusLines.KILL));
        List<Citation> highlights = new ArrayList<>(List.of(status.state()));
        highlights.addAll(status.oom());
        highlights.addAll(status.kills());
        cite.first(StatusLines.ERROR).ifPresent(highlights::add);
        cite.first(StatusLines.HEALTH).filter(line -> unhealthy(subject)).ifPresent(highlights::add);
        return new Findings(
                outcome(subject, status), StatusWords.sentence(subject, status), List.of(status), highlights);
    }

    /// The flag, and the events of the last run that ended.
    private static List<Citation> oom(Subject subject, EvidenceLines cite) {
        Stream<Citation> flag = subject.container().state().oomKilled()
                ? Stream.of(cite.first(StatusLines.OOM, "OOMKilled: true"))
                : Stream.empty();
        return Stream.concat(flag, cite.citations(StatusLines.OOM_EVENT).stream())
                .toList();
    }

    private static Outcome outcome(Subject subject, StatusFacts status) {
        ContainerState state = subject.container().state();
        if (subject.imageOnly()
                || state.status().equals("paused")
                || state.status().equals("removing")) {
            return Outcome.INCONCLUSIVE;
        } else if (status.looping()
                || !state.error().isEmpty()
                || unhealthy(subject)
                || !status.oom().isEmpty()) {
            return Outcome.PROBLEM;
        } else if (state.running()) {
            return Outcome.OK;
        }
        boolean failed = state.exitCode() != 0 || state.status().equals("dead");
        return failed ? Outcome.PROBLEM : Outcome.INCONCLUSIVE;
    }

    private static boolean unhealthy(Subject subject) {
        return subject.container().state().running()
                && subject.container()
                        .state()
                        .health()
                        .map(Health::status)
                        .filter("unhealthy"::equals)
                        .isPresent();
    }
}
