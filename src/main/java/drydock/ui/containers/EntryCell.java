package drydock.ui.containers;

import drydock.ui.kit.NodeFactory;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws a container or a group's heading. The state is shown by shape and words; colour only adds to them.
final class EntryCell extends ListCell<Entry> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private static final double FOLD = 28;

    private final FontIcon shape = new FontIcon();
    private final Label name = NodeFactory.name("container-name");
    private final Label words = NodeFactory.cut("", "container-words");
    private final HBox container = new HBox(shape, new VBox(name, words));
    private final FontIcon fold = new FontIcon();
    private final Label title = NodeFactory.cut("", "group-title");
    private final Label count = NodeFactory.label("", "group-count");
    private final HBox heading = new HBox(fold, title, NodeFactory.spacer(), count);
    private final ChangeListener<Trouble> recolour = (property, before, now) -> draw(now);
    private @Nullable ContainerRow bound;

    EntryCell(Consumer<GroupHeading> toggle) {
        getStyleClass().add("entry-cell");
        container.getStyleClass().add("container-cell");
        heading.getStyleClass().add("group-cell");
        HBox.setHgrow(container.getChildren().get(1), Priority.ALWAYS);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            // A click on the sign folds; a click on the name opens the project.
            if (event.getButton() == MouseButton.PRIMARY
                    && getItem() instanceof GroupHeading group
                    && (group.project().isEmpty() || event.getX() < FOLD)) {
                toggle.accept(group);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry item, boolean empty) {
        super.updateItem(item, empty);
        unbind();
        setText(null);
        pseudoClassStateChanged(HEADING, item instanceof GroupHeading && !empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case GroupHeading group -> show(group);
            case ContainerRow row -> show(row);
        }
    }

    private void show(GroupHeading group) {
        fold.setIconCode(group.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        title.setText(group.title());
        count.setText(group.troubled() > 0 ? group.troubled() + " of " + group.size() + " failing" : "" + group.size());
        count.getStyleClass().setAll("label", "group-count", group.troubled() > 0 ? "danger-text" : "muted");
        setAccessibleText("Project " + group.title() + ", " + group.size() + " containers");
        setGraphic(heading);
    }

    private void show(ContainerRow row) {
        bound = row;
        name.setText(row.shortName());
        words.textProperty().bind(row.wordsProperty());
        row.troubleProperty().addListener(recolour);
        draw(row.trouble());
        setAccessibleText(row.name() + ", " + row.wordsProperty().get());
        setGraphic(container);
    }

    private void unbind() {
        if (bound != null) {
            words.textProperty().unbind();
            bound.troubleProperty().removeListener(recolour);
            bound = null;
        }
    }

    private void draw(Trouble trouble) {
        shape.setIconCode(shape(trouble));
        shape.getStyleClass().setAll("ikonli-font-icon", "state-shape", colour(trouble));
    }

    /// A shape of its own for each degree.
    static Feather shape(Trouble trouble) {
        return switch (trouble) {
            case FAILING -> Feather.ROTATE_CW;
            case FAILED -> Feather.X_CIRCLE;
            case UNHEALTHY -> Feather.ALERT_TRIANGLE;
            case RUNNING -> Feather.PLAY_CIRCLE;
            case PAUSED -> Feather.PAUSE_CIRCLE;
            case STOPPED -> Feather.CIRCLE;
            case REMOVED -> Feather.ARCHIVE;
        };
    }

    static String colour(Trouble trouble) {
        return switch (trouble) {
            case FAILING, FAILED -> "danger";
            case UNHEALTHY -> "warning";
            case RUNNING -> "success";
            case PAUSED, STOPPED, REMOVED -> "muted";
        };
    }
}
