package drydock.step.container;

import drydock.fact.EscapedText;
import drydock.fact.Facts;
import drydock.fact.HealthFacts;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the health check has found, and whether the programs it calls are in the container.
public final class HealthStep implements Step {
    static final String ID = "health";

    private static final String STATUS = "status: ";
    private static final String RESULT = "result at ";
    private static final String FAILED = "failed result at ";
    private static final String MISSING = "missing program: ";

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
        return "What has the health check found, and can it run at all?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<Health> health = subject.container().state().health();
        if (health.isEmpty() || subject.container().config().healthCheck().isEmpty()) {
            return Plan.Skip.because("it has no health check");
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
        lines.add("check: " + EscapedText.words(check));
        lines.add(STATUS + health.status() + ", " + health.failingStreak() + " failures in a row");
        for (Health.Result result : health.results()) {
            String output = result.output().strip().replace("\r\n", "\n").replace("\n", " ⏎ ");
            lines.add((result.exitCode() == 0 ? RESULT : FAILED) + Times.stamp(result.started()) + ": exit code "
                    + result.exitCode() + (output.isEmpty() ? ", no output" : ": " + output));
        }
        ProgramLookup lookup = new ProgramLookup(files, subject);
        for (String program : HealthCommand.programs(check)) {
            Optional<String> path = lookup.find(program);
            lines.add(path.map(found -> "program: " + EscapedText.of(program) + " is " + EscapedText.of(found))
                    .orElse(MISSING + EscapedText.of(program) + " is not in the container"));
        }
        return lines.stream().map(PlainText::of).toList();
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        EvidenceLines cite = new EvidenceLines(ID, transcript);
        List<Citation> failed = cite.all(FAILED);
        List<Citation> results = Stream.concat(cite.all(RESULT).stream(), failed.stream())
                .sorted(Comparator.comparingInt(line -> line.line().orElse(0)))
                .toList();
        Optional<Citation> missing = cite.starting(MISSING);
        Citation status = cite.starting(STATUS, "health");
        HealthFacts health = new HealthFacts(status, results, failed.stream().reduce((a, b) -> b), missing);
        boolean unhealthy = subject.container()
                .state()
                .health()
                .filter(state -> state.status().equals("unhealthy"))
                .isPresent();
        List<Citation> highlights = new ArrayList<>(List.of(status));
        missing.ifPresent(highlights::add);
        health.failed().ifPresent(highlights::add);
        String summary = status.text().replaceFirst("^" + STATUS, "")
                + missing.map(line -> "; " + line.text()).orElse("");
        return new Findings(
                unhealthy || missing.isPresent() ? Outcome.PROBLEM : Outcome.OK, summary, List.of(health), highlights);
    }
}
