package drydock.ui.inspect;

import drydock.engine.ContainerMonitor;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.fact.SocketFacts.Listener;
import drydock.investigation.FolderListing;
import drydock.investigation.ListeningSockets;
import drydock.investigation.SecretFileReader;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.EngineEvent;
import drydock.model.FileStat;
import drydock.model.ImageContent;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.ui.EngineConnection;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.Background;
import drydock.ui.kit.ReadableNumbers;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads the selected container while its page is shown, and only then. For the FX thread.
public final class InspectModel implements EngineConnection.Listener {
    private final Background background;
    private final ReadOnlyObjectWrapper<InspectState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new InspectState.Nothing());
    private @Nullable Engine engine;
    private @Nullable String id;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");

    public InspectModel(Background background) {
        this.background = background;
    }

    ReadOnlyObjectProperty<InspectState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Selects a container, or none.
    public void show(@Nullable String containerId) {
        id = containerId;
        state.set(new InspectState.Nothing());
        load();
    }

    /// Whether the page is on the screen.
    public void shown(boolean now) {
        shown.set(now);
        if (now && !(state.get() instanceof Loaded)) {
            load();
        }
    }

    /// Reads everything again.
    void reload() {
        load();
    }

    private void load() {
        String now = id;
        Engine with = engine;
        if (now == null || !shown.get()) {
            return;
        }
        if (with == null) {
            state.set(new InspectState.Failed("No engine is connected."));
            return;
        }
        if (!(state.get() instanceof Loaded)) {
            state.set(new InspectState.Loading());
        }
        background.start(
                "inspect " + now,
                () -> read(with, now),
                loaded -> {
                    if (now.equals(id)) {
                        state.set(loaded);
                    }
                },
                failure -> failed(now, failure));
    }

    private void failed(String of, Exception failure) {
        if (!of.equals(id)) {
            return;
        }
        // What was read of a container that is gone stays.
        if (!(failure instanceof EngineException.NotFound && state.get() instanceof Loaded)) {
            state.set(new InspectState.Failed(
                    failure instanceof EngineException.NotFound
                            ? "The container is no longer on the engine."
                            : ReadableNumbers.reason(failure)));
        }
    }

    private static Loaded read(Engine engine, String id) throws EngineException, InterruptedException {
        ContainerDetails details = engine.inspect(id);
        Redactor redactor = redactor(engine, details);
        return new Loaded(details, redactor, engine.monitor().inspection(id));
    }

    private static Redactor redactor(Engine engine, ContainerDetails details)
            throws EngineException, InterruptedException {
        Redactor redactor;
        try {
            redactor = SubjectRedactor.redactorFor(details, engine.image(details.imageId()));
        } catch (EngineException.NotFound | EngineException.Refused gone) {
            redactor = new Redactor(details.config().environment());
        }
        try (Sandbox sandbox = engine.sandbox(details)) {
            new SecretFileReader(sandbox.files(), redactor).read();
        }
        return redactor;
    }

    /// The use of CPU and memory, or the processes; asked once.
    <T> void ask(Question<T> question, Consumer<T> done, Consumer<String> failed) {
        String now = id;
        Engine with = engine;
        if (now == null || with == null) {
            failed.accept("No engine is connected.");
            return;
        }
        background.start(
                "ask about " + now,
                () -> question.ask(with.monitor(), now),
                answer -> {
                    if (now.equals(id)) {
                        done.accept(answer);
                    }
                },
                failure -> {
                    if (now.equals(id)) {
                        failed.accept(ReadableNumbers.reason(failure));
                    }
                });
    }

    /// A question about one container.
    @FunctionalInterface
    interface Question<T> {
        T ask(ContainerMonitor monitor, String id) throws EngineException, InterruptedException;
    }

    /// Lists a folder of the container.
    void folder(ContainerDetails of, String path, Consumer<List<FileStat>> done, Consumer<String> failed) {
        Engine with = engine;
        if (with == null) {
            failed.accept("No engine is connected.");
            return;
        }
        background.start(
                "folder of " + of.id(),
                () -> FolderListing.of(with, of, path),
                done,
                failure -> failed.accept(ReadableNumbers.reason(failure)));
    }

    /// Asks about the files of the container and those of its image.
    <T> void content(ContainerDetails of, Comparing<T> comparing, Consumer<T> done, Consumer<String> failed) {
        files(of, "image", sandbox -> comparing.compare(sandbox.files(), sandbox.image()), done, failed);
    }

    /// Asks about two versions of the files.
    @FunctionalInterface
    interface Comparing<T> {
        T compare(ContainerFiles files, ImageContent image) throws IOException, InterruptedException;
    }

    /// The addresses and ports on which the container listens.
    void sockets(ContainerDetails of, Consumer<List<Listener>> done, Consumer<String> failed) {
        Engine with = engine;
        if (with == null) {
            failed.accept("No engine is connected.");
            return;
        }
        background.start(
                "sockets of " + of.id(),
                () -> ListeningSockets.of(with, of),
                done,
                failure -> failed.accept(ReadableNumbers.reason(failure)));
    }

    /// Reads files of the container.
    <T> void files(ContainerDetails of, Reading<T> reading, Consumer<T> done, Consumer<String> failed) {
        files(of, "files", sandbox -> reading.read(sandbox.files()), done, failed);
    }

    private <T> void files(
            ContainerDetails of, String what, Within<T> within, Consumer<T> done, Consumer<String> failed) {
        Engine with = engine;
        if (with == null) {
            failed.accept("No engine is connected.");
            return;
        }
        background.start(
                what + " of " + of.id(),
                () -> {
                    try (Sandbox sandbox = with.sandbox(of)) {
                        return within.ask(sandbox);
                    }
                },
                done,
                failure -> failed.accept(ReadableNumbers.reason(failure)));
    }

    /// A question to the container's temporary containers.
    @FunctionalInterface
    private interface Within<T> {
        T ask(Sandbox sandbox) throws IOException, InterruptedException;
    }

    /// Reads something from the files.
    @FunctionalInterface
    interface Reading<T> {
        T read(ContainerFiles files) throws IOException, InterruptedException;
    }

    @Override
    public void subscribed(Engine now) {
        background.post(() -> {
            engine = now;
            load();
        });
    }

    @Override
    public void happened(EngineEvent event) {
        if (event.aboutContainer()
                && !event.action().startsWith("exec_")
                && !event.action().equals("top")) {
            background.post(() -> {
                if (event.actorId().equals(id)) {
                    load();
                }
            });
        }
    }

    @Override
    public void lost() {
        background.post(() -> engine = null);
    }
}
