package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.Ending;
import drydock.model.Neighbourhood;
import drydock.model.Probe;
import drydock.model.Transcript;
import drydock.redaction.Redactor;
import drydock.step.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Carries out a plan on the engine and returns the raw evidence.
final class Collector {
    private final Engine engine;
    private final Sandbox sandbox;
    private final ContainerDetails container;
    private final Redactor redactor;
    private final Optional<Duration> timeout;
    private final ToolboxGate toolbox;

    Collector(Engine engine, Sandbox sandbox, Preparation prepared, Optional<Duration> timeout, ToolboxGate toolbox) {
        this.engine = engine;
        this.sandbox = sandbox;
        this.container = prepared.raw();
        this.redactor = prepared.redactor();
        this.timeout = timeout;
        this.toolbox = toolbox;
    }

    /// The equivalent command line of the plan.
    String describe(Plan plan) {
        return switch (plan) {
            case Plan.Skip skip -> "";
            case Plan.LeaveOut leftOut -> "";
            case Plan.Recall recall -> recall.command();
            case Plan.Logs logs -> logs.command();
            case Plan.ReadFiles reading -> reading.command();
            case Plan.Compare comparison -> comparison.command();
            case Plan.ReadPorts reading -> reading.command();
            case Plan.ReadNeighbours reading -> reading.command();
            case Plan.ReadProcesses reading -> reading.command();
            case Plan.ReadSource reading -> reading.command();
            case Plan.ReadLocal reading -> reading.command();
            case Plan.Run run -> sandbox.describe(limited(run.probe()));
        };
    }

    /// Its name in commands to paste.
    String toolsVolume() {
        return sandbox.toolsVolume();
    }

    /// Waits for what the plan needs and other plans need too. It has its own time limits.
    void prepare(Plan plan) throws EngineException, InterruptedException {
        if (plan instanceof Plan.Run) {
            toolbox.await();
        }
    }

    /// The time limit of a plan without its preparation.
    Duration limit(Plan plan) {
        Duration own = plan instanceof Plan.Run run ? limited(run.probe()).timeLimit() : Duration.ofSeconds(60);
        return own.plusSeconds(30);
    }

    Transcript collect(Plan plan) throws IOException, InterruptedException {
        long start = System.nanoTime();
        return switch (plan) {
            case Plan.Skip skip -> throw new IllegalArgumentException("nothing to collect: " + skip.reason());
            case Plan.LeaveOut leftOut -> throw new IllegalArgumentException("left out: " + leftOut.reason());
            case Plan.Recall recall -> Transcript.read(recall.command(), recall.lines(), since(start));
            case Plan.Logs logs -> logs(logs, start);
            case Plan.ReadFiles reading -> {
                List<String> lines = reading.reading().read(files());
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.Compare comparison -> {
                List<String> lines = comparison.comparing().compare(files(), sandbox.image());
                yield Transcript.read(comparison.command(), lines, since(start));
            }
            case Plan.ReadPorts reading -> {
                List<String> lines = reading.reading().read(engine.published());
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.ReadNeighbours reading -> {
                Neighbourhood found = engine.neighbours(container.id(), reading.mentioned());
                List<String> lines = reading.reading().read(new Readiness(engine, reading.until()).known(found));
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.ReadProcesses reading -> {
                List<String> lines = reading.reading()
                        .read(engine.monitor().processes(container.id()).read());
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.ReadSource reading -> {
                List<String> lines = reading.reading().read(new LocalSource(reading.folder()), files());
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.ReadLocal reading -> {
                List<String> lines = reading.reading().read(LocalFile.read(reading.file()), files());
                yield Transcript.read(reading.command(), lines, since(start));
            }
            case Plan.Run run -> {
                Probe probe = limited(run.probe());
                // The plan was made from redacted evidence, but the program needs its real arguments.
                yield sandbox.run(probe.withArgv(redactor.restore(probe.argv())));
            }
        };
    }

    private ContainerFiles files() {
        return new RestoredPaths(sandbox.files(), redactor);
    }

    private Probe limited(Probe probe) {
        return timeout.filter(limit -> limit.compareTo(probe.timeLimit()) < 0)
                .map(probe::withTimeLimit)
                .orElse(probe);
    }

    private Transcript logs(Plan.Logs plan, long start) throws EngineException, InterruptedException {
        if (container.id().isEmpty()) {
            return Transcript.read(plan.command(), List.of(), since(start));
        }
        LogTail tail = LogTail.of(engine, container.id(), container.config().tty(), plan.tail());
        String command = CommandLine.of(
                List.of("docker", "logs", "--timestamps", "--tail", String.valueOf(plan.tail()), container.name()));
        return new Transcript(command, tail.lines(), tail.dropped(), new Ending.Read(), since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
