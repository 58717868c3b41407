package drydock.cli;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.Recording;
import drydock.casefile.store.WholeFile;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.format.source.ComposeFolders;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.project.ProjectInvestigator;
import drydock.model.CloseNames;
import drydock.model.ContainerSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        description =
                "Run the checklist on a container and print the report. Nothing is saved unless you use --keep or --save.")
final class InvestigateCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description =
                    "Save the investigation with its evidence in this folder, after every step. If the folder has a case"
                            + " of this container or its predecessor, add an examination to it")
    private @Nullable Path save;

    @Option(
            names = "--keep",
            description = "Save the investigation as a case, shown in the window and by `drydock cases`")
    private boolean keep;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no progress")
    private boolean quiet;

    InvestigateCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        report.check();
        Request request =
                options.request().masking(options.redaction(drydock.library().tokens(keep || save != null)));
        ProgressLines lines = new ProgressLines(drydock.console(), quiet, drydock.colourful());
        if (options.project().isPresent()) {
            return investigateProject(options.project().get(), request, lines);
        }
        Optional<Recording> recording = recording(lines);
        Investigation investigation;
        try {
            Progress progress = recording.isPresent() ? recording.get() : lines;
            investigation = investigate(request, progress);
        } catch (UncheckedIOException notThere) {
            throw notThere.getCause();
        }
        lines.completed(investigation.duration());
        lines.masked(investigation.provenance().masked());
        Optional<Case> kept = recording.flatMap(saved -> kept(saved, investigation));
        int status = report.write(kept.orElseGet(() -> Case.of(investigation)), drydock.console());
        return recording.isPresent() && kept.isEmpty() ? Exit.NOT_WRITTEN : status;
    }

    private int investigateProject(String project, Request request, ProgressLines lines)
            throws EngineException, InterruptedException {
        report.checkProject();
        if (keep || save != null) {
            throw options.usage("--project saves no case; investigate a container with --keep or --save instead");
        }
        return withEngine((engine, investigator) -> report.write(
                new ProjectInvestigator(engine, investigator, lines).investigate(project, request), drydock.console()));
    }

    private Optional<Recording> recording(ProgressLines lines) {
        if (save != null) {
            return Optional.of(drydock.library().at(save).recording(lines));
        }
        return keep ? Optional.of(drydock.library().recording(lines)) : Optional.empty();
    }

    private Investigation investigate(Request request, Progress progress) throws EngineException, InterruptedException {
        return withEngine((engine, investigator) -> investigate(engine, investigator, request, progress));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Engine engine, Investigator investigator) throws EngineException, InterruptedException;
    }

    private <T> T withEngine(Work<T> work) throws EngineException, InterruptedException {
        try (Interruption interruption = Interruption.ofThisThread();
                Engine engine = drydock.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            T result = work.with(engine, new Investigator(engine, drydock.clock(), threads));
            interruption.tooLate();
            return result;
        }
    }

    private Investigation investigate(Engine engine, Investigator investigator, Request request, Progress progress)
            throws EngineException, InterruptedException {
        try {
            return investigator.investigate(sourced(engine, request, progress), progress);
        } catch (EngineException.NotFound e) {
            Optional<Request> ofImage = options.imageInstead(request);
            if (ofImage.isPresent()) {
                progress.note(e.getMessage() + "; examining the image");
                return investigator.investigate(ofImage.get(), progress);
            }
            Optional<String> ofService = new ComposeService(drydock.console()).container(engine, request.container());
            if (ofService.isPresent()) {
                Request named = request.of(ofService.get(), Optional.empty());
                return investigator.investigate(sourced(engine, named, progress), progress);
            }
            List<String> close = CloseNames.of(
                    request.container(),
                    engine.containers().stream().map(ContainerSummary::name).toList());
            if (!close.isEmpty()) {
                drydock.console().say("Did you mean " + String.join(", ", close) + "?");
            }
            throw e;
        }
    }

    /// With the source folder that the container's labels name.
    private Request sourced(Engine engine, Request request, Progress progress)
            throws EngineException, InterruptedException {
        if (!options.findsSource()) {
            return request;
        }
        Optional<Path> folder =
                ComposeFolders.of(engine.inspect(request.container()).labels()).flatMap(ComposeFolders::own);
        if (folder.isEmpty()) {
            return request;
        }
        progress.note("source: " + folder.get() + ", named by the compose labels; --no-source leaves it out");
        return request.expecting(request.expectations().reading(folder.get()));
    }

    private Optional<Case> kept(Recording recording, Investigation investigation) {
        Path place = recording.folder().map(CaseFolder::path).orElse(Path.of("."));
        try {
            Case content = recording.complete(investigation);
            drydock.console().say("case: " + place.toAbsolutePath().normalize());
            return Optional.of(content);
        } catch (IOException e) {
            drydock.console()
                    .say("drydock: the investigation could not be saved in " + place + ": " + WholeFile.reason(e));
            return Optional.empty();
        }
    }
}
