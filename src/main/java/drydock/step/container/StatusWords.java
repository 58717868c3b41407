package drydock.step.container;

import drydock.fact.StatusFacts;
import drydock.log.RunHistory;
import drydock.model.ContainerState;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A container's status in a word and in a sentence.
final class StatusWords {
    /// A run that has lasted so long is a success: the engine's restart back-off starts over after 10 s, but programs
    /// that wait for a dependency give up later than that.
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private StatusWords() {}

    /// As `docker ps` says it, without the times.
    static String summary(Subject subject) {
        ContainerState state = subject.container().state();
        return switch (state.status()) {
            case "running" ->
                "Up"
                        + state.health()
                                .map(health -> " (" + health.status() + ")")
                                .orElse("");
            case "exited" -> "Exited (" + state.exitCode() + ")";
            case "restarting" -> "Restarting (" + state.exitCode() + ")";
            case "" -> "No container";
            default ->
                subject.imageOnly()
                        ? "No container"
                        : state.status().substring(0, 1).toUpperCase(Locale.ROOT)
                                + state.status().substring(1);
        };
    }

    /// The restart policy has started it again after a run that ended, and the current run has not yet shown itself
    /// to be better.
    static boolean looping(Subject subject) {
        ContainerState state = subject.container().state();
        if (state.restarting()) {
            return true;
        }
        boolean repeated = subject.container().restarts() > 0;
        boolean settled = state.running()
                && state.startedAt()
                        .filter(start ->
                                Duration.between(start, subject.taken()).compareTo(SETTLED) > 0)
                        .isPresent();
        boolean stopped = !state.running()
                && subject.history().stream().anyMatch(event -> event.action().equals("stop"));
        return repeated && !settled && !stopped && !state.created();
    }

    /// For the step's one line.
    static String sentence(Subject subject, StatusFacts status) {
        ContainerState state = subject.container().state();
        if (subject.imageOnly()) {
            return "there is no container, only the image";
        }
        StringBuilder text = new StringBuilder(status.summary());
        if (!state.error().isEmpty()) {
            return text.append(": the engine could not start it: ")
                    .append(state.error())
                    .toString();
        } else if (state.created()) {
            return text.append(": it has never been started").toString();
        }
        text.append(runs(subject, status));
        if (!status.oom().isEmpty()) {
            text.append("; killed for memory");
        } else if (!status.kills().isEmpty()) {
            text.append("; ended from outside");
        }
        state.health()
                .filter(health -> state.running() && health.failingStreak() > 0)
                .ifPresent(health -> text.append(": ")
                        .append(health.failingStreak())
                        .append(health.failingStreak() == 1 ? " health check" : " health checks in a row")
                        .append(" failed"));
        return text.toString();
    }

    private static String runs(Subject subject, StatusFacts status) {
        List<Run> runs = status.runs();
        int starts = runs.isEmpty() ? 0 : runs.getLast().number();
        String last = StatusStep.lastEnded(runs)
                .flatMap(Run::length)
                .map(length -> Times.length(length))
                .orElse("");
        if (status.looping()) {
            return (subject.container().state().running() ? " for the moment: " : ": ")
                    + starts
                    + (starts == 1 ? " start" : " starts")
                    + (last.isEmpty() ? "" : ", the last finished run took " + last);
        } else if (subject.container().state().running()) {
            String up = subject.container()
                    .state()
                    .startedAt()
                    .map(start -> " for " + Times.length(Duration.between(start, subject.taken())))
                    .orElse("");
            int restarts = subject.container().restarts();
            return up + (restarts == 0 ? "" : ", restarted " + restarts + (restarts == 1 ? " time" : " times"));
        }
        return last.isEmpty() ? "" : ": ran for " + last;
    }

    /// How long the container's own runs take: the last one that ended, else the one under way.
    static Duration typicalRun(Subject subject) {
        List<Run> runs = RunHistory.observed(subject);
        return StatusStep.lastEnded(runs)
                .flatMap(Run::length)
                .or(() ->
                        subject.container().state().startedAt().map(start -> Duration.between(start, subject.taken())))
                .orElse(Duration.ZERO);
    }
}
