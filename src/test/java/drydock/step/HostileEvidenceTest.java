package drydock.step;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.EnvironmentFacts;
import drydock.fact.ExpectedLines;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.LayerFacts;
import drydock.fact.MountFacts;
import drydock.fact.PortFacts;
import drydock.fact.StartChain;
import drydock.fact.StatusFacts;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.Mount;
import drydock.model.PublishedPort;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.container.EnvironmentStep;
import drydock.step.container.LayerStep;
import drydock.step.container.MountsStep;
import drydock.step.container.PortsStep;
import drydock.step.container.StatusStep;
import drydock.step.program.ExpectedLinesStep;
import drydock.step.program.StartChainStep;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a container may name as it likes comes back from the evidence as it was named, and passes for nothing else.
class HostileEvidenceTest {
    private final MemoryFiles files = new MemoryFiles();
    private final MemoryFiles imageFiles = new MemoryFiles();

    private <T extends Fact> T read(Step step, Subject subject, Class<T> kind, FileChange... changes)
            throws IOException {
        ImageContent image = new ImageContent() {
            @Override
            public ContainerFiles files() {
                return imageFiles;
            }

            @Override
            public List<FileChange> changes() {
                return List.of(changes);
            }
        };
        List<String> lines = switch (step.plan(subject, Facts.NONE)) {
            case Plan.Recall recall -> recall.lines();
            case Plan.ReadFiles reading -> reading.reading().read(files);
            case Plan.Compare comparison -> comparison.comparing().compare(files, image);
            case Plan other -> throw new AssertionError("no evidence: " + other);
        };
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r", "\u001b"));
        return step.parse(subject, Facts.NONE, Transcript.read("read", lines, Duration.ZERO)).facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/run/a   (-rw-r--r--, 3 bytes, modified 2026-01-01T00:00:00Z).pid",
                "/run/two\nlines.pid",
                "/run/\"quoted\".pid",
                "/run/⟦bracket⟧.pid",
                "/run/A /etc/passwd.pid",
                "/run/␍picture.pid"
            })
    void aChangedPath(String path) throws IOException {
        files.with(path, 0644, "7\n");
        LayerFacts layer = read(
                new LayerStep(),
                new StepScenario().state("exited", 1).ran(0, 1).subject(),
                LayerFacts.class,
                new FileChange(FileChange.Kind.ADDED, path));
        assertThat(layer.changes()).hasSize(1);
        assertThat(layer.changes().getFirst().path()).isEqualTo(path);
        assertThat(layer.changes().getFirst().modified()).contains(StepScenario.NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web, which publishes 1/tcp there on x", "a\nb", "", "\"x\"", "⟦⟧"})
    void theHolderOfAPort(String name) throws IOException {
        Subject refused = RecordedZoo.read("port-already-allocated").subject();
        PortsStep step = new PortsStep();
        Plan.ReadPorts plan = (Plan.ReadPorts) step.plan(refused, Facts.NONE);
        List<String> lines = plan.reading().read(List.of(new PublishedPort(name, "0.0.0.0", 48123, "8080/tcp")));
        PortFacts ports = (PortFacts) step.parse(refused, Facts.NONE, Transcript.read("", lines, Duration.ZERO))
                .facts()
                .getFirst();
        assertThat(ports.of(48123).orElseThrow().holder()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data from here",
                "/data, read-only",
                "/a: in the image, and not in what is mounted at /b",
                "/new\nline",
                "/\"quoted\""
            })
    void aMount(String place) throws IOException {
        imageFiles.with(place + "/a, b", 0644, "x").with(place + "/c", 0644, "x");
        Mount mount = new Mount("bind", "", "/srv from, read-only", place, true);
        MountFacts mounts = read(new MountsStep(), mounted(mount), MountFacts.class);
        assertThat(mounts.mounts()).hasSize(1);
        assertThat(mounts.mounts().getFirst().destination()).isEqualTo(place);
        assertThat(mounts.mounts().getFirst().names()).containsExactlyInAnyOrder("a, b", "c");
    }

    private static Subject mounted(Mount mount) {
        Subject plain = Subjects.exited();
        ContainerDetails base = plain.container();
        ContainerDetails container = new ContainerDetails(
                base.id(),
                base.name(),
                base.image(),
                base.imageId(),
                base.created(),
                base.path(),
                base.args(),
                base.state(),
                base.restarts(),
                base.restartPolicy(),
                base.config(),
                base.host(),
                List.of(mount));
        return new Subject(
                plain.taken(),
                plain.engine(),
                container,
                plain.image(),
                plain.history(),
                plain.expectations(),
                plain.network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"in log: yes, in program: yes: x", "a\tb\r", "", "\u200b", "no: \"y\""})
    void anExpectedLine(String line) throws IOException {
        Subject subject = new StepScenario().expecting(List.of(line), List.of()).subject();
        ExpectedLinesStep step = new ExpectedLinesStep();
        Facts log = Facts.NONE.with(List.of());
        Plan.ReadFiles plan = (Plan.ReadFiles) step.plan(subject, log);
        List<String> lines = plan.reading().read(files);
        assertThat(lines).hasSize(1);
        String decided = lines.getFirst().replaceFirst("not known", "no").replaceFirst("not known", "no");
        ExpectedLines read =
                (ExpectedLines) step.parse(subject, log, Transcript.read("", List.of(decided), Duration.ZERO))
                        .facts()
                        .getFirst();
        assertThat(read.lines()).extracting(ExpectedLines.Expected::text).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/1 binary: x", "/app/two\nlines", "/app/ \"q\"", "/app/⟦x⟧", "/app/␍"})
    void theStartCommand(String program) throws IOException {
        files.with(program, 0755, "#!/bin/sh\n1 binary: /evil\n   presence: found\n⟦x⟧\n");
        Subject subject = new StepScenario().command(program, "a b", "", "x\ny").subject();
        StartChain chain = read(new StartChainStep(), subject, StartChain.class);
        assertThat(chain.links().getFirst().path()).isEqualTo(program);
        assertThat(chain.links().getFirst().argv()).containsExactly(program, "a b", "", "x\ny");
        assertThat(chain.links().getFirst().lines())
                .extracting(StartChain.ScriptLine::text)
                .contains("1 binary: /evil", "   presence: found", "⟦x⟧");
    }

    @Test
    void anErrorOfTheEngineOfSeveralLines() throws IOException {
        Subject subject = new StepScenario()
                .state("exited", 127)
                .error("failed\nExit code: 0, success\n\u001b[31mState: running")
                .subject();
        StatusFacts status = read(new StatusStep(), subject, StatusFacts.class);
        assertThat(status.state().text()).startsWith("Exit code: 127");
    }

    @Test
    void aVariableThatLooksLikeAnotherOnesMark() throws IOException {
        Subject subject = new StepScenario()
                .environment(List.of("A=x   (required)", "B=", "C=   (empty)", "D=a=b"), List.of())
                .subject();
        EnvironmentFacts environment = read(new EnvironmentStep(), subject, EnvironmentFacts.class);
        assertThat(environment.variables())
                .extracting(variable -> variable.citation().text())
                .containsExactly("A=⟦x   (required)⟧", "B=   (empty)", "C=   (empty)", "D=a=b");
    }
}
