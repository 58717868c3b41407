package drydock.mcp;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.Expectations;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs investigations and keeps the latest ones in memory.
final class Investigations {
    /// An investigation is some megabytes of evidence.
    private static final int MOST = 8;

    private final EngineSource engines;
    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private int count;

    Investigations(EngineSource engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    List<ContainerSummary> containers() throws EngineException, InterruptedException {
        try (Engine engine = engines.connect()) {
            return engine.containers();
        }
    }

    /// In isolated temporary containers: no network, and mounts that nothing can write to.
    Held run(ToolArguments arguments) throws EngineException, InterruptedException {
        Optional<Path> source = arguments.optional("source").map(Investigations::folder);
        Expectations expectations =
                new Expectations(arguments.texts("expect_log"), arguments.texts("require_env"), source);
        Request plain = Request.of(arguments.text("container"));
        Request request = new Request(
                plain.container(),
                Optional.empty(),
                expectations,
                plain.only(),
                plain.skip(),
                arguments.flag("all"),
                plain.network(),
                plain.stepTimeout());
        try (Engine engine = engines.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Investigation investigation =
                    new Investigator(engine, clock, threads).investigate(request, Progress.SILENT);
            return keep(investigation, source, redactor(engine, request.container()));
        }
    }

    private static Path folder(String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The source folder does not exist: " + text);
        }
        return folder;
    }

    private static Redactor redactor(Engine engine, String container) throws EngineException, InterruptedException {
        ContainerDetails details = engine.inspect(container);
        return SubjectRedactor.redactorFor(details, engine.image(details.imageId()));
    }

    private synchronized Held keep(Investigation investigation, Optional<Path> source, Redactor redactor) {
        count++;
        Held fresh = new Held(String.valueOf(count), investigation, source, redactor);
        held.put(fresh.id(), fresh);
        if (held.size() > MOST) {
            held.remove(held.keySet().iterator().next());
        }
        return fresh;
    }

    /// @throws IllegalArgumentException if there is none of that id
    synchronized Held of(String id) {
        Held found = held.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no investigation " + id + ". Run `investigate` first"
                    + (held.isEmpty() ? "." : "; there are " + String.join(", ", held.keySet()) + "."));
        }
        return found;
    }
}
