package drydock.step;

import static drydock.step.StepScenario.at;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.HealthFacts;
import drydock.fact.ImageFacts;
import drydock.fact.LayerFacts;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.ImageDetails.BuildStep;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.container.HealthCommand;
import drydock.step.container.HealthStep;
import drydock.step.container.ImageStep;
import drydock.step.container.LayerStep;
import drydock.step.container.MountsStep;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The steps about what surrounds the program: image, own layer, health check.
class SurroundingsStepsTest {
    private final MemoryFiles files = new MemoryFiles();

    private static Findings read(Step step, Subject subject, List<String> lines) {
        return step.parse(subject, Facts.NONE, Transcript.read("read", lines, Duration.ZERO));
    }

    private static <T extends drydock.fact.Fact> T fact(Findings findings, Class<T> kind) {
        return kind.cast(findings.facts().getFirst());
    }

    private Findings layer(Subject subject, FileChange... changes) throws IOException {
        LayerStep step = new LayerStep();
        Plan.Compare plan = (Plan.Compare) step.plan(subject, Facts.NONE);
        ImageContent image = new ChangedImage(List.of(changes));
        return read(step, subject, plan.comparing().compare(files, image));
    }

    @Test
    void aLockThatWasLeftBehindIsDated() throws IOException {
        files.with("/run/my app/broker.pid", 0644, "7\n").with("/var/log/x", 0644, "long");
        Findings findings = layer(
                new StepScenario().state("exited", 1).ran(0, 1).subject(),
                new FileChange(FileChange.Kind.ADDED, "/run/my app/broker.pid"),
                new FileChange(FileChange.Kind.MODIFIED, "/var/log/x"),
                new FileChange(FileChange.Kind.DELETED, "/run/old.lock"));
        LayerFacts layer = fact(findings, LayerFacts.class);
        assertThat(layer.at("broker.pid").orElseThrow().modified()).isPresent();
        assertThat(layer.at("/var/log/x").orElseThrow().modified()).isEmpty();
        assertThat(layer.at("/run/old.lock").orElseThrow().kind()).isEqualTo(FileChange.Kind.DELETED);
        assertThat(layer.at("/etc/passwd")).isEmpty();
    }

    @Test
    void whatNeverRanOrRunsWellIsNotAsked() {
        assertThat(new LayerStep().plan(new StepScenario().state("created", 0).subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
        assertThat(new LayerStep()
                        .plan(
                                new StepScenario()
                                        .runningSince(0)
                                        .takenAfter(Duration.ofHours(1))
                                        .subject(),
                                Facts.NONE))
                .isInstanceOf(Plan.LeaveOut.class);
        assertThat(new HealthStep().plan(new StepScenario().runningSince(0).subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
        assertThat(new MountsStep().plan(Subjects.exited(), Facts.NONE)).isInstanceOf(Plan.Skip.class);
    }

    @Test
    void aCheckIsFollowedToItsProgram() {
        assertThat(HealthCommand.programs(List.of("CMD", "/bin/probe", "-x"))).containsExactly("/bin/probe");
        assertThat(HealthCommand.programs(List.of("CMD-SHELL", "FOO=1 curl -f http://x/ || exit 1")))
                .containsExactly("/bin/sh", "curl");
        assertThat(HealthCommand.programs(List.of("CMD-SHELL", "test -f /ready && pg_isready -q")))
                .containsExactly("/bin/sh", "pg_isready");
        assertThat(HealthCommand.programs(List.of("CMD-SHELL", "\"$CHECK\" now")))
                .containsExactly("/bin/sh");
        assertThat(HealthCommand.programs(List.of("NONE"))).isEmpty();
    }

    @Test
    void aResultIsCitedWhereItStands() {
        Subject subject =
                new StepScenario().runningSince(0).health("unhealthy", 3).subject();
        Findings findings = read(
                new HealthStep(),
                subject,
                List.of(
                        "check: CMD-SHELL \"curl x\"",
                        "status: unhealthy, 3 failures in a row",
                        "result at 2026-11-23 12:00:00.000 UTC: exit code 0, no output",
                        "failed result at 2026-11-23 12:00:01.000 UTC: exit code 127: sh: curl: not found",
                        "missing program: curl is not in the container"));
        HealthFacts health = fact(findings, HealthFacts.class);
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(health.failed().orElseThrow().place()).isEqualTo("health, line 4");
        assertThat(health.missing().orElseThrow().place()).isEqualTo("health, line 5");
        assertThat(health.results()).hasSize(2);
    }

    @Test
    void theImagesHistoryIsCitedLineByLine() {
        Subject plain = Subjects.exited();
        Subject subject = new Subject(
                at(0),
                plain.engine(),
                plain.container(),
                plain.image()
                        .withConfig(
                                plain.image().config(),
                                List.of(
                                        new BuildStep(Optional.empty(), "/bin/sh -c #(nop)  CMD [\"x\"]", "", 0),
                                        new BuildStep(Optional.of(at(0)), "RUN make \n  install", "buildkit", 2048))),
                List.of(),
                plain.expectations(),
                plain.network());
        ImageStep step = new ImageStep();
        List<String> lines = ((Plan.Recall) step.plan(subject, Facts.NONE)).lines();
        ImageFacts image = fact(read(step, subject, lines), ImageFacts.class);
        assertThat(image.history()).hasSize(2);
        assertThat(image.history().getFirst().text()).endsWith(": CMD [\"x\"]");
        assertThat(image.history().getLast().text()).endsWith(": RUN make install");
        assertThat(image.overrides()).isEmpty();
        assertThat(image.shellForm()).isEmpty();
    }
}
