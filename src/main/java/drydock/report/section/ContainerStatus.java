package drydock.report.section;

import drydock.fact.StatusFacts;
import drydock.knowledge.Thresholds;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.ExitStatus;
import drydock.model.Health;
import drydock.model.ImageDetails;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The findings on the container's state: exit code and its meaning, restarts, runs and engine events.
final class ContainerStatus implements InvestigationFindings.Part {
    private static final int MOST_RUNS = 8;
    private static final int MOST_EVENTS = 12;
    private static final Set<String> OF_A_RUN = Set.of("create", "start", "die");

    @Override
    public String heading() {
        return "Container Status";
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<String> lines = story.imageOnly() ? image(story) : container(story);
        out.fence("text", lines);
        if (story.imageOnly()) {
            return;
        }
        out.paragraph(new Inline().strong("Key Observation:").prose(" " + observation(story)));
        health(story.container().state(), out);
        Blocks history = new Blocks();
        runs(story.runs(), history);
        if (story.detail().outputLines() > 0) {
            Instant taken = story.investigation().subject().taken();
            if (ShownRuns.of(story.runs(), taken)
                    .filter(ShownRuns::tellsLengths)
                    .isPresent()) {
                history.chart(RestartTimeline.of(story.runs(), taken));
            }
            events(story, history);
        }
        if (!history.isEmpty()) {
            out.details("Runs and engine events", history);
        }
    }

    private static List<String> image(ReportContext story) {
        ImageDetails image = story.investigation().subject().image();
        List<String> lines = new ArrayList<>();
        lines.add(row("Image", story.container().image()));
        lines.add(row("Id", image.id()));
        lines.add(row("Platform", image.os() + "/" + image.architecture()));
        image.created().ifPresent(time -> lines.add(row("Built", Phrases.second(time) + " UTC")));
        lines.add(row("Command", String.join(" ", story.container().command())));
        lines.add(row("User", orElse(story.container().config().user(), "root")));
        return lines;
    }

    private static List<String> container(ReportContext story) {
        ContainerDetails container = story.container();
        ContainerState state = container.state();
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "Status",
                story.fact(StatusFacts.class).map(StatusFacts::summary).orElse(Phrases.status(state))));
        lines.add(row("State", state.status()));
        if (state.finishedAt().isPresent() || state.restarting()) {
            lines.add(row("Exit code", exitCode(story)));
        }
        lines.add(row("OOM killed", story.oomKilled() ? "yes" : "no"));
        lines.add(row("Restarts", Phrases.number(container.restarts())));
        lines.add(row("Policy", policy(container.restartPolicy())));
        state.startedAt().ifPresent(time -> lines.add(row("Last start", Phrases.second(time) + " UTC")));
        if (!state.running() || story.looping()) {
            state.finishedAt().ifPresent(time -> lines.add(row("Last end", Phrases.second(time) + " UTC")));
        }
        lines.add(row("Command", String.join(" ", container.command())));
        lines.add(row("User", orElse(container.config().user(), "root")));
        if (container.host().memory() > 0) {
            lines.add(row("Memory", "limit " + Phrases.memory(container.host().memory())));
        }
        if (!state.error().isEmpty()) {
            lines.add(row("Error", state.error()));
        }
        return lines;
    }

    private static String exitCode(ReportContext story) {
        OptionalLong code = story.lastExit();
        if (code.isEmpty()) {
            return "unknown for the last finished run";
        }
        String words = code.getAsLong() + "  (" + ExitStatus.meaning(code.getAsLong()) + ")";
        return story.container().state().underWay() ? words + ", of the last finished run" : words;
    }

    private static String row(String label, String value) {
        return String.format(Locale.ROOT, "%-12s%s", label + ":", VisibleText.line(value, 300));
    }

    private static String orElse(String value, String other) {
        return value.isEmpty() ? other : value;
    }

    private static String policy(RestartPolicy policy) {
        String name = orElse(policy.name(), "no");
        return policy.maxRetries() > 0 ? name + ", at most " + policy.maxRetries() + " times" : name;
    }

    private static void runs(List<Run> runs, Blocks out) {
        if (runs.size() < 2) {
            return;
        }
        List<Run> told = runs.stream()
                .filter(run -> run.length().isPresent() || run.exitCode().isPresent())
                .toList();
        List<Run> shown = told.subList(Math.max(0, told.size() - MOST_RUNS), told.size());
        List<List<Inline>> rows = shown.stream()
                .map(run -> List.of(
                        Inline.of(String.valueOf(run.number())),
                        Inline.of(run.started().map(Phrases::milli).orElse("-")),
                        Inline.of(run.length().map(Phrases::duration).orElse("-")),
                        Inline.of(
                                run.exitCode().isPresent()
                                        ? String.valueOf(run.exitCode().getAsLong())
                                        : "-"),
                        Inline.of(run.observed() ? "engine" : "inferred from the log")))
                .toList();
        out.paragraph(
                shown.isEmpty()
                        ? "The engine no longer knows how its " + runs.size() + " runs ended."
                        : shown.size() < runs.size()
                                ? "Of its " + runs.size() + " runs, " + shown.size() + " whose end is known:"
                                : "Known runs:");
        out.table(List.of("run", "started (UTC)", "duration", "exit code", "source"), rows);
    }

    private static void health(ContainerState state, Blocks out) {
        List<Health.Result> results = state.health().map(Health::results).orElse(List.of());
        if (state.health().filter(health -> !health.status().equals("healthy")).isEmpty() || results.isEmpty()) {
            return;
        }
        Health.Result last = results.getLast();
        out.paragraph("The last health check exited with " + last.exitCode() + " at " + Phrases.second(last.started())
                + " UTC:");
        out.fence(
                "text",
                last.output()
                        .lines()
                        .limit(20)
                        .map(line -> VisibleText.line(line, 300))
                        .toList());
    }

    /// What the engine noted besides the runs in the table.
    private static void events(ReportContext story, Blocks out) {
        List<EngineEvent> all = story.investigation().subject().history();
        boolean table = story.runs().size() > 1;
        List<EngineEvent> history = all.stream()
                .filter(event -> !table || !OF_A_RUN.contains(event.action()))
                .toList();
        List<String> lines = history.subList(Math.max(0, history.size() - MOST_EVENTS), history.size()).stream()
                .map(event -> Phrases.milli(event.time()) + "  " + VisibleText.line(event.action(), 120) + told(event))
                .toList();
        if (!lines.isEmpty()) {
            out.paragraph(table ? "Other engine events (UTC):" : "Recent engine events (UTC):")
                    .fence("text", lines);
        }
    }

    private static String told(EngineEvent event) {
        Map<String, String> telling = event.attributes().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals("exitCode") || entry.getKey().equals("signal"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, java.util.TreeMap::new));
        return telling.isEmpty() ? "" : "  " + VisibleText.line(telling.toString(), 120);
    }

    private static String observation(ReportContext story) {
        ContainerDetails container = story.container();
        ContainerState state = container.state();
        if (!state.error().isEmpty()) {
            return "the program never ran, so the log can't explain the failure. The evidence is the engine's error message"
                    + " above.";
        }
        if (story.looping()) {
            return loop(story);
        }
        if (story.unhealthy()) {
            return "it runs, but its health check fails. Only Swarm and other orchestrators restart an unhealthy"
                    + " container.";
        }
        if (state.running()) {
            return container.restarts() == 0
                    ? "it runs, and its policy has never restarted it." + young(story)
                    : "it runs now, after " + Phrases.count(container.restarts(), "restart") + " by its policy.";
        }
        return state.created()
                ? "it was created but never started."
                : "it exited with " + state.exitCode() + ": " + ExitStatus.meaning(state.exitCode())
                        + ". Its policy does not start it again.";
    }

    /// A first run that started a moment ago may still fail.
    private static String young(ReportContext story) {
        ContainerState state = story.container().state();
        return state.startedAt()
                .filter(start -> state.finishedAt().isEmpty())
                .map(start ->
                        Duration.between(start, story.investigation().subject().taken()))
                .filter(up -> up.compareTo(Thresholds.SETTLED) < 0)
                .map(up -> " Its first run started only " + Phrases.duration(up) + " ago, so it may still fail.")
                .orElse("");
    }

    private static String loop(ReportContext story) {
        String policy = "`restart: " + story.container().restartPolicy().name() + "`";
        if (story.gaveUp()) {
            return policy + " started it again "
                    + Phrases.count(story.container().restarts(), "time")
                    + ", which is as often as it may; now it stays"
                    + " down.";
        }
        OptionalLong code = story.lastExit();
        if (code.isEmpty()) {
            return "it is running now, but " + policy
                    + " has restarted it before. The exit code of the last finished run is unknown, and the"
                    + " current run has none yet.";
        }
        String now = story.container().state().underWay()
                ? " It is running now; the report examines the last finished run."
                : "";
        return code.getAsLong() == 0
                ? "it exits with 0, which the engine takes for success. " + policy
                        + " starts it again anyway, so the restart loop is the only sign of a failure." + now
                : "after each exit with " + code.getAsLong() + ", " + policy
                        + " starts it again. The restart loop repeats the failure but does not cause it." + now;
    }
}
