package drydock.step.run;

import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.Thresholds;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Summarises a trace: outcome, one line, and the lines on which it is based.
final class TraceFindings {
    private static final int HIGHLIGHTS = 6;

    private final Subject subject;
    private final Transcript transcript;
    private final TraceFacts trace;

    TraceFindings(Subject subject, Transcript transcript, TraceFacts trace) {
        this.subject = subject;
        this.transcript = transcript;
        this.trace = trace;
    }

    Findings findings() {
        if (trace.processes().isEmpty()) {
            return Findings.of(Outcome.INCONCLUSIVE, untraced(), trace);
        } else if (emulated()) {
            return Findings.of(
                    Outcome.INCONCLUSIVE,
                    "the engine's machine emulates " + subject.image().architecture()
                            + ", so the trace shows the emulator and not the program",
                    trace);
        }
        String compared = trace.reproduced() ? "" : "; unlike the container: " + trace.isolation();
        return new Findings(outcome(), what() + compared, List.of(trace), highlights());
    }

    /// Nothing was traced. The tool itself gives the reason.
    private String untraced() {
        if (transcript.ending() instanceof Ending.NotStarted(String message)) {
            return "the engine could not start the temporary container: " + message;
        }
        String words = IntStream.range(0, transcript.lines().size())
                .mapToObj(i -> transcript.lines().get(i))
                .filter(line -> line.channel() == Channel.STDERR && line.text().contains("strace:"))
                .map(line -> line.text().strip())
                .findFirst()
                .orElse(transcript.ending().words());
        boolean refused = words.contains("not permitted") || words.contains("not implemented");
        return refused
                ? "the container's restrictions or its machine don't allow tracing (ptrace): " + words
                : "nothing could be traced: " + words;
    }

    /// A program of another architecture runs in an emulator, and the trace shows the emulator's calls.
    private boolean emulated() {
        String image = subject.image().architecture();
        String engine = subject.engine().architecture();
        boolean native32 =
                (image.equals("386") && engine.equals("amd64")) || (image.equals("arm") && engine.equals("arm64"));
        boolean runs = trace.mainProcess().flatMap(TracedProgram::image).isPresent();
        return !image.isEmpty() && !engine.isEmpty() && !image.equals(engine) && !native32 && runs;
    }

    private Outcome outcome() {
        if (!trace.reproduced()) {
            return Outcome.INCONCLUSIVE;
        }
        TracedProcess told = told();
        boolean well = told.status().filter(status -> status == 0).isPresent() && told.written() > 0;
        boolean background = trace.processes().stream().anyMatch(TracedProcess::daemonized);
        return well && !background ? Outcome.OK : Outcome.PROBLEM;
    }

    /// The process whose end matters: the program, else the main process.
    private TracedProcess told() {
        return trace.programProcess().orElseGet(() -> trace.processes().getFirst());
    }

    private String what() {
        TracedProcess told = told();
        TracedProcess main = trace.processes().getFirst();
        String name = TracedProgram.image(told)
                .map(Exec::path)
                .map(CommandLine::quote)
                .orElse("");
        Optional<Exec> failed = main.execs().reversed().stream()
                .filter(exec -> !exec.error().isEmpty())
                .findFirst();
        if (name.isEmpty() || (trace.program() == 0 && failed.isPresent())) {
            String path = failed.map(Exec::path).orElse("the start command");
            return CommandLine.quote(path) + " could not be executed: "
                    + failed.map(Exec::error).orElse("no call returned");
        }
        String chain =
                trace.processes().size() == 1 ? "" : " (" + trace.processes().size() + " processes)";
        return name + chain + " " + end(told);
    }

    private String end(TracedProcess told) {
        Optional<TracedProcess> background =
                trace.processes().stream().filter(TracedProcess::daemonized).findFirst();
        if (background.isPresent()) {
            return "goes into the background: its child, pid "
                    + background.get().pid()
                    + ", begins a session of its own, and the main process exits"
                    + trace.processes()
                            .getFirst()
                            .status()
                            .map(status -> " with status " + status)
                            .orElse("");
        } else if (!told.killedBy().isEmpty()) {
            String memory = transcript.ending() instanceof Ending.OutOfMemory ? " at its memory limit" : "";
            return "is killed by " + told.killedBy() + memory + detail(told) + after(told);
        } else if (told.status().isEmpty()) {
            boolean left = trace.processes().getFirst().ended();
            return left
                    ? "is still running when the main process exits, which ends the container"
                    : "was still running at the end of the trace";
        }
        String status = "exits with status " + told.status().get();
        if (told.readEnd().isPresent() && told.written() == 0) {
            return "reaches the end of its input and " + status;
        }
        return status + did(told) + after(told);
    }

    private String detail(TracedProcess told) {
        return trace.signals().stream()
                .filter(signal -> signal.pid() == told.pid() && signal.name().equals(told.killedBy()))
                .map(Signal::detail)
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .map(detail -> " (" + detail + ")")
                .orElse("");
    }

    private static String did(TracedProcess told) {
        if (told.written() > 0) {
            return " after writing " + told.written() + " bytes of output";
        }
        return switch (told.callsAfterStart()) {
            case -1 -> " without output";
            case 0 -> " without output or any system call of its own";
            case 1 -> " without output, after 1 system call of its own";
            default -> " without output, after " + told.callsAfterStart() + " system calls of its own";
        };
    }

    /// The failure after which it gave up, if there is one near its end.
    private String after(TracedProcess told) {
        return last(told)
                .map(failure -> "; its last failed call was " + failure.call()
                        + (failure.path().isEmpty() ? "" : " of " + CommandLine.quote(failure.path())) + ", "
                        + failure.error())
                .orElse("");
    }

    private Optional<Failure> last(TracedProcess told) {
        return trace.failures().reversed().stream()
                .filter(failure -> failure.pid() == told.pid() && !failure.routine())
                // The temporary container has no network.
                .filter(failure -> !failure.error().equals("ENETUNREACH"))
                .filter(failure -> failure.lateByCalls() <= Thresholds.CALLS_AFTER_FAILURE)
                .findFirst();
    }

    private List<Citation> highlights() {
        TracedProcess told = told();
        List<Citation> highlights = new ArrayList<>();
        told.execs().stream()
                .filter(exec -> exec.error().isEmpty())
                .map(Exec::citation)
                .forEach(highlights::add);
        last(told).map(Failure::citation).ifPresent(highlights::add);
        told.readEnd().ifPresent(highlights::add);
        trace.signals().stream()
                .filter(signal -> signal.pid() == told.pid())
                .map(Signal::citation)
                .forEach(highlights::add);
        told.end().ifPresent(highlights::add);
        List<Citation> distinct = highlights.stream().distinct().toList();
        return distinct.subList(Math.max(0, distinct.size() - HIGHLIGHTS), distinct.size());
    }
}
