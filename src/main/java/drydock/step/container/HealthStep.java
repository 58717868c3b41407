package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.HealthFacts;
import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.model.Citation;
import drydock.model.ContainerFiles;
import drydock.model.Health;
import drydock.model.Outcome;
import drydock.model.PlainText;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.EvidenceLines;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.program.chain.ProgramLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The results of the health check, and whether its programs are in the container.
public final class HealthStep implements Step {
    static final String ID = "health";

    private static final LineForm CHECK = LineForm.of("check: {command:words}");
    private static final LineForm STATUS = LineForm.of("status: {standing:line}");
    private static final LineForm RESULT = LineForm.of(
            "{failed:|failed }result at {time:line}: exit code {code:number}{silent:|, no output}[: {output:line}]");
    private static final LineForm PROGRAM = LineForm.of("program: {program} is {path}");
    private static final LineForm MISSING = LineForm.of("missing program: {program} is not in the container");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Health check";
    }

    @Override
    public String question() {
        return "What did the health check find, and can it run?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<Health> health = subject.container().state().health();
        if (health.isEmpty() || subject.container().config().healthCheck().isEmpty()) {
            return Plan.Skip.because("the container has no health check");
        } else if (!subject.container().state().running()) {
            return new Plan.Skip("health is checked only while the container runs");
        }
        return new Plan.ReadFiles(
                ReproduceCommand.inspect(subject, "{{json .State.Health}} {{json .Config.Healthcheck}}"),
                files -> lines(subject, health.get(), files));
    }

    private static List<String> lines(Subject subject, Health health, ContainerFiles files) throws IOException {
        List<String> check = subject.container().config().healthCheck();
        List<String> lines = new ArrayList<>();
        lines.add(CHECK.write(Map.of("command", check)));
        String standing = PlainText.of(health.status()) + ", " + health.failingStreak() + " failures in a row";
        lines.add(STATUS.write(Map.of("standing", standing)));
        health.results().forEach(result -> lines.add(result(result)));
        ProgramLookup lookup = new ProgramLookup(files, subject);
        for (String program : HealthCommand.programs(check)) {
            Optional<String> path = lookup.find(program);
            lines.add(path.map(found -> PROGRAM.write(Map.of("program", program, "path", found)))
                    .orElseGet(() -> MISSING.write(Map.of("program", program))));
        }
        return lines;
    }

    private static String result(Health.Result result) {
        String output =
                PlainText.of(result.output().strip().replace("\r\n", "\n").replace("\n", " ⏎ "));
        return RESULT.write(Map.of(
                "failed",
                result.exitCode() == 0 ? "" : "failed ",
                "time",
                Times.stamp(result.started()),
                "code",
                result.exitCode(),
                "silent",
                output.isEmpty() ? ", no output" : "",
                "output",
                output));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        EvidenceLines cite = new EvidenceLines(ID, transcript);
        List<Citation> results = cite.citations(RESULT);
        Optional<Citation> failed = cite.all(RESULT).stream()
                .filter(result -> result.fields().number("code") != 0)
                .map(Found::citation)
                .reduce((_, last) -> last);
        Optional<Citation> missing = cite.first(MISSING);
        Citation status = cite.first(STATUS, "health");
        HealthFacts health = new HealthFacts(status, results, failed, missing);
        boolean unhealthy = subject.container()
                .state()
                .health()
                .filter(state -> state.status().equals("unhealthy"))
                .isPresent();
        List<Citation> highlights = new ArrayList<>(List.of(status));
        missing.ifPresent(highlights::add);
        health.failed().ifPresent(highlights::add);
        String summary = cite.found(STATUS).map(found -> found.text("standing")).orElse(status.text())
                + missing.map(line -> "; " + line.text()).orElse("");
        return new Findings(
                unhealthy || missing.isPresent() ? Outcome.PROBLEM : Outcome.OK, summary, List.of(health), highlights);
    }
}
