package drydock.report.section;

import drydock.investigation.Finding;
import drydock.model.CauseFamily;
import drydock.model.ExitStatus;
import drydock.model.Health;
import drydock.model.Run;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The failure in words, for the title and the status line.
public final class FailureSentence {
    private static final Set<CauseFamily> START_FAILURES = Set.of(CauseFamily.START, CauseFamily.LOADING);

    private FailureSentence() {}

    public static String title(ReportContext story) {
        return Phrases.capital(story.service()) + kind(story) + " Investigation Report";
    }

    private static String kind(ReportContext story) {
        Optional<CauseFamily> family = story.leading().map(Finding::family);
        if (family.filter(START_FAILURES::contains).isPresent()
                || !story.container().state().error().isEmpty()) {
            return " Start Failure";
        }
        if (story.severity() == Severity.OK) {
            return "";
        }
        if (story.looping()) {
            return " Restart";
        }
        if (family.filter(CauseFamily.CRASH::equals).isPresent()) {
            return " Crash";
        }
        if (story.imageOnly()) {
            return " Image";
        }
        if (story.container().state().running()) {
            return story.unhealthy() ? " Health" : "";
        }
        return " Exit";
    }

    /// Such as `exits with 127 at every start, 9 starts in 4 min`.
    public static String words(ReportContext story) {
        var state = story.container().state();
        if (story.imageOnly()) {
            return story.leading()
                    .map(finding -> "a container of this image would not stay up: " + low(finding.title()))
                    .orElse("no start problem found in this image");
        }
        if (!state.error().isEmpty()) {
            return "the engine can't start it: " + EngineMessage.point(state.error());
        }
        if (story.looping()) {
            return (story.gaveUp() ? "gave up: " : "restart loop: ") + ending(story) + starts(story);
        }
        if (state.running()) {
            return running(story, state.health());
        }
        if (state.created()) {
            return "created, never started";
        }
        if (!state.status().equals("exited")) {
            return state.status();
        }
        if (story.oomKilled()) {
            return "killed by the kernel: out of memory";
        }
        return story.stopped() ? "stopped on request" + signal(state.exitCode()) : ended(state.exitCode());
    }

    private static String ended(long exitCode) {
        return exitCode == 0 ? "exited with 0 and stays down" : "failed with exit code " + exitCode + signal(exitCode);
    }

    private static String signal(long exitCode) {
        return ExitStatus.signal(exitCode).map(signal -> " (" + signal + ")").orElse("");
    }

    private static String running(ReportContext story, Optional<Health> health) {
        if (story.unhealthy()) {
            return "running, but "
                    + Phrases.count(health.map(Health::failingStreak).orElse(0), "health check") + " in a row failed";
        }
        String healthy = health.filter(h -> h.status().equals("healthy")).isPresent() ? " and healthy" : "";
        return story.leading()
                .map(finding -> "running, but with a problem: " + low(finding.title()))
                .orElse("running" + healthy);
    }

    private static String ending(ReportContext story) {
        List<Run> ended =
                story.runs().stream().filter(run -> run.exitCode().isPresent()).toList();
        long[] codes = ended.stream()
                .map(Run::exitCode)
                .mapToLong(OptionalLong::getAsLong)
                .distinct()
                .toArray();
        OptionalLong last = story.lastExit();
        if (last.isEmpty()) {
            return "exit code of the last finished run unknown";
        }
        if (codes.length > 1) {
            return "exits with varying codes, most recently " + last.getAsLong();
        }
        Optional<Duration> longest =
                ended.stream().flatMap(run -> run.length().stream()).max(Duration::compareTo);
        return "exits with " + last.getAsLong()
                + longest.map(length -> " within " + Phrases.duration(length)).orElse("");
    }

    /// Counts from the first known start to the last; earlier starts appear only in the restart count.
    private static String starts(ReportContext story) {
        List<Run> started =
                story.runs().stream().filter(run -> run.started().isPresent()).toList();
        if (started.size() < 2) {
            int restarts = story.container().restarts();
            return restarts == 0 ? "" : ", restarted " + (restarts == 1 ? "once" : restarts + " times");
        }
        Duration span = Duration.between(
                started.getFirst().started().orElseThrow(),
                started.getLast().started().orElseThrow());
        String seen = Phrases.count(started.size(), "start") + " in " + Phrases.duration(span);
        int all = story.container().restarts() + (story.container().state().restarting() ? 0 : 1);
        return all > started.size() ? ", " + all + " starts, the last " + seen.replace(" starts", "") : ", " + seen;
    }

    private static String low(String title) {
        return title.length() > 1 && Character.isUpperCase(title.charAt(1))
                ? title
                : title.substring(0, Math.min(1, title.length())).toLowerCase(Locale.ROOT)
                        + title.substring(Math.min(1, title.length()));
    }
}
