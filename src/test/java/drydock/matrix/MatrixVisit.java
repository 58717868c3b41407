package drydock.matrix;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Brings applications up on an engine, whole or broken, and investigates each as a user would.
final class MatrixVisit implements AutoCloseable {
    private final Engine engine;
    private final MatrixContainers containers = new MatrixContainers();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    MatrixVisit(Engine engine) {
        this.engine = engine;
    }

    /// An application as it is, with its health check if it has one.
    Soundness sound(Application application) throws IOException, InterruptedException {
        containers.build(application);
        Launch plain = Launch.of(application);
        ApplicationParts parts = application.parts();
        boolean checked = !parts.health().isEmpty();
        Launch launch =
                checked ? HealthOperators.check(parts, application.url()).apply(plain) : plain;
        Fault.Shows shows = checked ? Fault.Shows.UNHEALTHY : Fault.Shows.NOT_READY;
        try {
            boolean started = containers.start(application, application.image(), launch);
            boolean works = started && Effect.await(application, launch, shows) == Effect.NONE;
            return Soundness.of(application, works, investigate());
        } finally {
            containers.remove();
        }
    }

    /// An application broken by an operator.
    CellResult broken(Cell cell) throws IOException, InterruptedException {
        Application application = cell.application();
        containers.build(application);
        String image = containers.build(cell);
        Launch launch = cell.fault().change().apply(Launch.of(application));
        try {
            boolean started = containers.start(application, image, launch);
            Effect effect = started || cell.fault().shows() == Fault.Shows.NOT_READY
                    ? effect(started, cell, launch)
                    : Effect.OTHER;
            CellResult result = CellResult.of(cell, effect, investigate());
            return effect == Effect.BROKEN ? result.with(mend(result, image, launch)) : result;
        } finally {
            containers.remove();
            containers.remove(cell);
        }
    }

    /// Applies the first fix, and looks whether the application then works.
    private Mended mend(CellResult result, String image, Launch launch) throws IOException, InterruptedException {
        if (result.firstFix().isEmpty()) {
            return Mended.NOTHING_TO_APPLY;
        }
        Cell cell = result.cell();
        Optional<Repair> repair = Repair.of(result.firstFix().get(), cell.application());
        if (repair.isEmpty()) {
            return Mended.BY_HAND;
        }
        Launch changed = repair.get().change().apply(launch);
        boolean runs;
        if (!repair.get().commands().isEmpty()) {
            runs = MatrixContainers.run(repair.get().commands());
        } else {
            Optional<String> mended = repair.get().layer().isEmpty()
                    ? Optional.of(image)
                    : containers.mend(cell, image, repair.get().layer());
            runs = mended.isPresent() && containers.start(cell.application(), mended.get(), changed);
        }
        return runs && Effect.works(cell.application(), changed, cell.fault().shows()) ? Mended.CURED : Mended.IN_VAIN;
    }

    private static Effect effect(boolean started, Cell cell, Launch launch) throws IOException, InterruptedException {
        return started ? Effect.await(cell.application(), launch, cell.fault().shows()) : Effect.BROKEN;
    }

    private Investigation investigate() throws IOException, InterruptedException {
        return new Investigator(engine, Clock.systemUTC(), executor)
                .investigate(Request.of(MatrixContainers.APPLICATION), Progress.SILENT);
    }

    @Override
    public void close() {
        executor.close();
    }

    /// Whether an application works, and what is accused all the same.
    ///
    /// @param alarms in words
    record Soundness(Application application, boolean works, List<String> alarms) {
        static Soundness of(Application application, boolean works, Investigation investigation) {
            List<String> alarms = investigation.findings().stream()
                    .filter(finding -> finding.verdict().accuses())
                    .map(finding ->
                            finding.id() + " (" + finding.verdict().level().word() + ")")
                    .toList();
            return new Soundness(application, works, alarms);
        }
    }
}
