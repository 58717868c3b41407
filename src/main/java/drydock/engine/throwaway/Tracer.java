package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import drydock.engine.api.OutputCollector;
import drydock.engine.api.OutputFrames;
import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import drydock.model.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// strace in a container of its own, which shares only its process IDs with the traced one.
///
/// The traced program can neither write to the trace nor reach the tracer: the trace leaves through a pipe of the other
/// container, whose files the program does not see, and the tracer has a capability that the program lacks, so that the
/// kernel refuses to trace it or to open its descriptors. As the first process of the shared namespace it also ignores
/// the program's signals.
final class Tracer implements AutoCloseable {
    /// A larger trace ends the wait; bytes.
    static final long LARGEST = 256L << 20;

    private static final String STRACE = Probe.TOOLS + "/strace";
    private static final String SHELL = Probe.TOOLS + "/busybox";
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(15);

    /// Waits for the traced container's first process, which is a shell that waits for the tracer. It is in the shared
    /// namespace without a parent there.
    private static final String ATTACH = """
            while :; do
              for s in /proc/[0-9]*/status; do
                n= p= i=
                while read -r k v _; do
                  case $k in Name:) n=$v ;; Pid:) i=$v ;; PPid:) p=$v ;; esac
                done <"$s" 2>/dev/null
                [ "$n" = busybox ] && [ "$p" = 0 ] && [ "$i" != 1 ] && exec %s "$@" -p "$i"
              done
            done
            """.formatted(STRACE);

    /// Looks up the program as the engine does, waits for the tracer, and becomes the program. The shell would prefer
    /// its
    /// own commands to the image's, so that the path must be known first.
    private static final String WAIT = """
            n=$1 c=$1; shift
            case $c in
              */*) ;;
              *) IFS=:; for d in $PATH; do
                   [ -f "${d:-.}/$c" ] && [ -x "${d:-.}/$c" ] && c=${d:-.}/$c && break
                 done
                 unset IFS ;;
            esac
            case $c in */*) ;; *) exit 127 ;; esac
            t=0
            while [ "$t" = 0 ]; do
              while read -r k v _; do [ "$k" = TracerPid: ] && t=$v; done </proc/self/status
            done
            exec -a "$n" "$c" "$@"
            """;

    private final Http http;
    private final String name;
    private final ThrowawayRemovals removals;
    private final OutputCollector trace;
    private final OutputCollector messages;
    private final Exchange<Boolean> stream;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicLong size = new AtomicLong();

    private Tracer(Http http, String name, ThrowawayRemovals removals, long limit) {
        this.http = http;
        this.name = name;
        this.removals = removals;
        this.trace = new OutputCollector(limit, false);
        this.messages = new OutputCollector(Probe.DEFAULT_OUTPUT_LIMIT, false);
        EngineCall attach = EngineCall.post("attach to the tracer", "/containers/", name, "/attach")
                .with("stream", "1")
                .with("stdout", "1")
                .with("stderr", "1");
        this.stream = http.begin(attach, response -> {
            try {
                OutputFrames.read(response.getBody(), false, this::accept);
            } finally {
                begun.countDown();
            }
            return true;
        });
    }

    /// Whether a probe can be traced in this way.
    static boolean traces(Probe probe) {
        return probe.traceFile()
                && probe.argv().getFirst().equals(STRACE)
                && probe.argv().contains("--");
    }

    /// Creates and starts a tracer, which waits.
    static Tracer start(
            Http http, ThrowawayCreation creation, ThrowawayRemovals removals, ThrowawaySpec spec, Probe probe)
            throws EngineException, InterruptedException {
        String name = ThrowawayCreation.newName();
        try {
            creation.create(name, spec.tracer(attaching(probe)));
            Tracer tracer = new Tracer(http, name, removals, probe.outputLimit());
            tracer.stream.awaitOpened(TO_START);
            http.send(EngineCall.post("start the tracer", "/containers/", name, "/start")
                    .within(TO_START));
            return tracer;
        } catch (TimeoutException late) {
            removals.container(name);
            throw new EngineException.Unreachable("The engine did not attach to the tracer in time.", late);
        } catch (EngineException | InterruptedException failed) {
            removals.container(name);
            throw failed;
        }
    }

    private static List<String> attaching(Probe probe) {
        List<String> argv = new ArrayList<>(List.of(SHELL, "sh", "-c", ATTACH, "tracer"));
        argv.addAll(probe.argv().subList(1, probe.argv().indexOf("--")));
        argv.replaceAll(word -> word.equals(Probe.TRACE) ? "/dev/stdout" : word);
        return argv;
    }

    /// The probe of the traced container: its program, begun by a shell that waits.
    static Probe traced(Probe probe) {
        List<String> argv = new ArrayList<>(List.of(SHELL, "sh", "-c", WAIT, "traced"));
        argv.addAll(probe.argv()
                .subList(probe.argv().indexOf("--") + 1, probe.argv().size()));
        return probe.withArgv(argv).withoutTraceFile();
    }

    String name() {
        return name;
    }

    private void accept(LogFrame frame) {
        if (frame.channel() == Channel.STDOUT) {
            size.addAndGet(frame.bytes().length);
            trace.accept(new LogFrame(Channel.TOOL, frame.bytes()));
            begun.countDown();
        } else {
            messages.accept(frame);
        }
    }

    /// Waits until it traces, or can't.
    void awaitBegun() throws InterruptedException {
        begun.await(TO_END.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Whether it has ended without a trace.
    boolean failed() {
        return stream.done() && size.get() == 0;
    }

    boolean tooLarge() {
        return size.get() > LARGEST;
    }

    /// Ends everything in the shared namespace.
    void kill() throws EngineException, InterruptedException {
        try {
            http.send(EngineCall.post("stop the tracer", "/containers/", name, "/kill"));
        } catch (EngineException.NotFound | EngineException.Refused over) {
            // It has just ended by itself.
        }
    }

    /// The trace, from the program's start on.
    List<OutputLine> lines() throws EngineException, InterruptedException {
        try {
            stream.await(TO_END);
        } catch (TimeoutException children) {
            kill();
        }
        return TraceBeginning.of(trace.lines());
    }

    long dropped() {
        return trace.dropped();
    }

    /// What strace says when it can't trace.
    String problem() {
        return messages.lines().stream().map(OutputLine::text).reduce("", (_, last) -> last);
    }

    @Override
    public void close() {
        stream.cancel();
        removals.container(name);
    }
}
