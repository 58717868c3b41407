package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.api.OutputCollector;
import drydock.engine.api.OutputFrames;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// A running container that sleeps, and in which reading tools are executed.
final class SharedThrowaway {
    private final Http http;
    private final String name;
    private final ThrowawayBase base;
    private final Semaphore place = new Semaphore(1);

    /// @param base the configuration it was created from
    SharedThrowaway(Http http, String name, ThrowawayBase base) {
        this.http = http;
        this.name = name;
        this.base = base;
    }

    String name() {
        return name;
    }

    ThrowawayBase base() {
        return base;
    }

    NetworkPeer guest() {
        return new NetworkPeer(place);
    }

    /// A command that exceeds its time limit runs until the container is removed.
    Transcript run(Probe probe, ProbeCommand line, String command) throws EngineException, InterruptedException {
        OutputCollector output = new OutputCollector(probe.outputLimit(), probe.terminal());
        long begin = System.nanoTime();
        Ending ending;
        try {
            ending = execute(probe, line, output);
        } catch (EngineException.Refused refused) {
            ending = new Ending.NotStarted(refused.words());
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        List<OutputLine> lines = output.lines();
        if (ending instanceof Ending.Exited(long status) && failedToStart(status, lines)) {
            ending = new Ending.NotStarted(lines.getFirst().text());
            lines = List.of();
        }
        return new Transcript(command, lines, output.dropped(), ending, duration);
    }

    private Ending execute(Probe probe, ProbeCommand line, OutputCollector output)
            throws EngineException, InterruptedException {
        JsonNode created =
                http.json(EngineCall.post("prepare " + probe.argv().getFirst(), "/containers/", name, "/exec")
                        .json(spec(probe, line)));
        String id = Json.text(created, "Id");
        EngineCall start = EngineCall.post("run " + probe.argv().getFirst(), "/exec/", id, "/start")
                .json(Json.object().put("Detach", false).put("Tty", probe.terminal()));
        Exchange<Boolean> stream = http.begin(start, response -> {
            OutputFrames.read(response.getBody(), probe.terminal(), output::accept);
            return true;
        });
        try {
            stream.await(probe.timeLimit());
        } catch (TimeoutException late) {
            return new Ending.TimedOut(probe.timeLimit());
        } finally {
            stream.cancel();
        }
        return new Ending.Exited(
                Json.number(http.json(EngineCall.get("ask how it ended", "/exec/", id, "/json")), "ExitCode"));
    }

    private static ObjectNode spec(Probe probe, ProbeCommand line) {
        ObjectNode spec = Json.object()
                .put("AttachStdout", true)
                .put("AttachStderr", true)
                .put("Tty", probe.terminal())
                .put("User", "0:0")
                .put("WorkingDir", "/");
        ArrayNode argv = spec.putArray("Cmd");
        line.argv().forEach(argv::add);
        ArrayNode environment = spec.putArray("Env");
        line.environment().forEach(environment::add);
        return spec;
    }

    /// Docker Engine up to 20.10 reports a failed start in the output.
    private static boolean failedToStart(long status, List<OutputLine> lines) {
        return (status == 126 || status == 127)
                && !lines.isEmpty()
                && lines.getFirst().channel() == Channel.STDOUT
                && lines.getFirst().text().startsWith("OCI runtime exec failed");
    }
}
