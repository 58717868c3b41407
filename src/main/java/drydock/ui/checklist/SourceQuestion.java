package drydock.ui.checklist;

import drydock.engine.Engine;
import drydock.format.source.ComposeFolders;
import drydock.ui.kit.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks once for each compose project from which folder its sources are read, if at all. For the FX thread.
public final class SourceQuestion {
    private final Background background;
    private final Supplier<@Nullable Engine> engine;
    private final SourceAnswers answers = new SourceAnswers();
    private final ReadOnlyObjectWrapper<@Nullable ComposeFolders> open = new ReadOnlyObjectWrapper<>(this, "open");
    private @Nullable CaseModel shown;

    SourceQuestion(Background background, Supplier<@Nullable Engine> engine) {
        this.background = background;
        this.engine = engine;
    }

    public SourceAnswers answers() {
        return answers;
    }

    /// The project that is asked about now; null for none.
    public ReadOnlyObjectProperty<@Nullable ComposeFolders> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Asks about the project of a container, or takes the earlier answer.
    void ask(@Nullable CaseModel now) {
        shown = now;
        open.set(null);
        Engine from = engine.get();
        if (now == null || from == null || !now.live() || now.wishes().hasSource()) {
            return;
        }
        background.start(
                "find source folder",
                () -> ComposeFolders.of(from.inspect(now.containerId()).labels()),
                found -> found(now, found),
                failure -> {});
    }

    private void found(CaseModel of, Optional<ComposeFolders> found) {
        if (found.isEmpty() || !of.equals(shown) || of.wishes().hasSource()) {
            return;
        }
        Optional<String> before = answers.of(found.get().named());
        if (before.isPresent()) {
            of.wishes().sourceProperty().set(before.get());
        } else {
            open.set(found.get());
        }
    }

    /// @param folder to read; null for none
    void answer(@Nullable Path folder) {
        ComposeFolders asked = open.get();
        CaseModel now = shown;
        if (asked == null || now == null) {
            return;
        }
        String text = folder == null ? "" : folder.toString();
        now.wishes().sourceProperty().set(text);
        open.set(null);
        answers.answer(asked.named(), text);
    }
}
