package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.api.Lazy;
import drydock.engine.api.OutputCollector;
import drydock.engine.api.OutputFrames;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs one command in one container and collects its output and its ending.
///
/// It does not create or remove the container.
final class Throwaway {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Pattern UNPREPARED = Pattern.compile("preparing container \\S+ for attach: (.*)");

    private final Http http;
    private final String name;
    private final Probe probe;
    private final boolean terminal;
    private final ThrowawayLimits limits;
    private final Optional<Tracer> tracer;
    private final Lazy.Making<Boolean> wroteTooMuch;
    private final OutputCollector output;
    private final OutputCollector tool;

    /// @param name     name of the created container
    /// @param terminal whether it was created with a terminal
    /// @param tracer   traces it from another container
    /// @param wroteTooMuch asked while it runs
    Throwaway(
            Http http,
            String name,
            Probe probe,
            boolean terminal,
            ThrowawayLimits limits,
            Optional<Tracer> tracer,
            Lazy.Making<Boolean> wroteTooMuch) {
        this.http = http;
        this.name = name;
        this.probe = probe;
        this.terminal = terminal;
        this.limits = limits;
        this.tracer = tracer;
        this.wroteTooMuch = wroteTooMuch;
        this.output = new OutputCollector(probe.outputLimit(), terminal);
        this.tool = new OutputCollector(probe.outputLimit(), false);
    }

    /// @param command shown with the transcript
    /// @param ended   called when it has ended, before its trace is read
    Transcript run(String command, Runnable ended) throws EngineException, InterruptedException {
        EngineCall attach = EngineCall.post("attach to the temporary container", "/containers/", name, "/attach")
                .with("stream", "1")
                .with("stdout", "1")
                .with("stderr", "1");
        Exchange<Boolean> stream = http.begin(attach, response -> {
            OutputFrames.read(response.getBody(), terminal, output::accept);
            return true;
        });
        try {
            Optional<String> unprepared = attached(stream);
            if (unprepared.isPresent()) {
                ended.run();
                return transcript(command, new Ending.NotStarted(unprepared.get()), Duration.ZERO);
            }
            long started = System.nanoTime();
            Optional<String> refusal = start();
            long begin = refusal.isEmpty() && tracer.isPresent() ? begun(tracer.get()) : started;
            Ending ending = refusal.isPresent() ? new Ending.NotStarted(refusal.get()) : watch(stream, begin);
            Duration duration = Duration.ofNanos(System.nanoTime() - begin);
            ended.run();
            if (tracer.isPresent() && refusal.isEmpty()) {
                return traced(tracer.get(), command, ending, duration);
            }
            if (probe.traceFile() && refusal.isEmpty()) {
                new TraceFile(http).read(name, tool);
            }
            return transcript(command, ending, duration);
        } catch (TimeoutException late) {
            throw new EngineException.Unreachable(
                    "The engine did not attach to the temporary container in time. Check whether it is overloaded.",
                    late);
        } finally {
            stream.cancel();
        }
    }

    /// Podman prepares the process when it is attached to, and refuses that where it can't start the command.
    private static Optional<String> attached(Exchange<Boolean> stream)
            throws EngineException, InterruptedException, TimeoutException {
        try {
            stream.awaitOpened(TO_START);
            return Optional.empty();
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            Matcher unprepared = UNPREPARED.matcher(refused.words());
            if (!unprepared.find()) {
                throw refused;
            }
            return Optional.of(unprepared.group(1));
        }
    }

    /// The program begins when it is traced.
    private static long begun(Tracer other) throws InterruptedException {
        other.awaitBegun();
        return System.nanoTime();
    }

    /// The engine's error text if it can't start the command.
    private Optional<String> start() throws EngineException, InterruptedException {
        try {
            http.send(EngineCall.post("start the temporary container", "/containers/", name, "/start")
                    .within(TO_START));
            return Optional.empty();
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return Optional.of(refused.words());
        }
    }

    /// The stream ends when the container does.
    private Ending watch(Exchange<Boolean> stream, long begin) throws EngineException, InterruptedException {
        long end = begin + probe.timeLimit().toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            try {
                stream.await(left.compareTo(LOOK) < 0 ? left : LOOK);
                return ended();
            } catch (TimeoutException running) {
                if (System.nanoTime() >= end || tracedTooMuch() || wroteTooMuch.make()) {
                    kill(stream);
                    return new Ending.TimedOut(
                            System.nanoTime() >= end ? probe.timeLimit() : Duration.ofNanos(System.nanoTime() - begin));
                }
            }
        }
    }

    private boolean tracedTooMuch() throws EngineException, InterruptedException {
        if (tracer.isPresent()) {
            return tracer.get().tooLarge() || tracer.get().failed();
        }
        return probe.traceFile() && new TraceFile(http).size(name) > TraceFile.LARGEST;
    }

    private void kill(Exchange<Boolean> stream) throws EngineException, InterruptedException {
        try {
            if (tracer.isPresent()) {
                // First, so that it does not record this.
                tracer.get().kill();
            }
            http.send(EngineCall.post("stop the temporary container", "/containers/", name, "/kill"));
            stream.await(TO_END);
        } catch (EngineException.Refused | TimeoutException over) {
            // It has just ended by itself, or its output does not end. It is removed in both cases.
        }
    }

    private Ending ended() throws EngineException, InterruptedException {
        long status = Json.number(
                http.json(EngineCall.post("wait for the temporary container", "/containers/", name, "/wait")
                        .within(TO_END)),
                "StatusCode");
        if (status != 0
                && Json.flag(
                        http.json(EngineCall.get("inspect the temporary container", "/containers/", name, "/json")),
                        "State",
                        "OOMKilled")) {
            return new Ending.OutOfMemory(limits.memory(), limits.drydocks());
        }
        return new Ending.Exited(status);
    }

    /// A program that can't be executed has printed nothing: what is there is the waiting shell's.
    private Transcript traced(Tracer other, String command, Ending ending, Duration duration)
            throws EngineException, InterruptedException {
        List<OutputLine> trace = other.lines();
        List<OutputLine> printed = TraceBeginning.executed(trace) ? output.lines() : List.of();
        List<OutputLine> lines = Stream.concat(trace.stream(), printed.stream()).toList();
        return new Transcript(command, lines, other.dropped() + output.dropped(), ending, duration);
    }

    /// The lines of the tool come first.
    private Transcript transcript(String command, Ending ending, Duration duration) {
        List<OutputLine> lines =
                Stream.concat(tool.lines().stream(), output.lines().stream()).toList();
        return new Transcript(command, lines, tool.dropped() + output.dropped(), ending, duration);
    }
}
