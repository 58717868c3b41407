package drydock.step.container;

import drydock.fact.StatusFacts;
import drydock.log.RunHistory;
import drydock.model.ContainerState;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A container's status in a word and in a sentence.
final class StatusWords {
    private StatusWords() {}

    /// The words of `docker ps`, without the times.
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
            return text.append(": never started").toString();
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
        String last = status.lastFinished()
                .flatMap(Run::length)
                .map(length -> Times.length(length))
                .orElse("");
        if (status.looping()) {
            return (subject.container().state().running() ? " at the moment: " : ": ")
                    + starts
                    + (starts == 1 ? " start" : " starts")
                    + (last.isEmpty() ? "" : ", the last finished run took " + last)
                    + exitCode(subject, status);
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

    /// The summary has the exit code of an ended run, but not during the next run.
    private static String exitCode(Subject subject, StatusFacts status) {
        if (!subject.container().state().underWay()) {
            return "";
        }
        OptionalLong code = status.lastFinished().map(Run::exitCode).orElse(OptionalLong.empty());
        return code.isPresent()
                ? ", its exit code was " + code.getAsLong()
                : ", exit code of the last finished run: not known";
    }

    /// Duration of the container's own runs: of the last one that ended, else of the current one.
    static Duration typicalRun(Subject subject) {
        List<Run> runs = RunHistory.observed(subject);
        return Run.lastFinished(runs)
                .flatMap(Run::length)
                .or(() ->
                        subject.container().state().startedAt().map(start -> Duration.between(start, subject.taken())))
                .orElse(Duration.ZERO);
    }
}
