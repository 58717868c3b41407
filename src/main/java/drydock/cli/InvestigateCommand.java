package drydock.cli;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.investigation.CaseStore;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `drydock investigate`: runs the checklist and writes the report.
@Command(
        name = "investigate",
        sortOptions = false,
        description = "Run the checklist on a container and print the report. Nothing is kept unless you say so.")
final class InvestigateCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Keep the investigation there, evidence and all, to open in the window")
    private @Nullable Path save;

    InvestigateCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        report.check();
        Request request = options.request();
        Investigation investigation = investigate(request);
        boolean kept = keep(investigation);
        int status = report.write(investigation, drydock.console());
        return kept ? status : Exit.NOT_WRITTEN;
    }

    private Investigation investigate(Request request) throws EngineException, InterruptedException {
        ProgressLines progress = new ProgressLines(drydock.console());
        try (Interruption interruption = Interruption.ofThisThread();
                Engine engine = drydock.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Investigator investigator = new Investigator(engine, drydock.clock(), threads);
            Investigation investigation = investigate(engine, investigator, request, progress);
            progress.completed(investigation.duration());
            interruption.tooLate();
            return investigation;
        }
    }

    private Investigation investigate(Engine engine, Investigator investigator, Request request, ProgressLines progress)
            throws EngineException, InterruptedException {
        try {
            return investigator.investigate(request, progress);
        } catch (EngineException.NotFound e) {
            Optional<Request> ofImage = options.imageInstead(request);
            if (ofImage.isPresent()) {
                progress.note(e.getMessage() + "; examining the image");
                return investigator.investigate(ofImage.get(), progress);
            }
            List<String> close = CloseNames.of(request.container(), engine.containers());
            if (!close.isEmpty()) {
                drydock.console().say("Did you mean " + String.join(", ", close) + "?");
            }
            throw e;
        }
    }

    private boolean keep(Investigation investigation) {
        if (save == null) {
            return true;
        }
        try {
            new CaseStore().save(investigation, save);
            drydock.console().say("case: " + save.toAbsolutePath().normalize());
            return true;
        } catch (IOException e) {
            drydock.console()
                    .say("drydock: the investigation could not be kept in " + save + ": " + WholeFile.reason(e));
            return false;
        }
    }
}
