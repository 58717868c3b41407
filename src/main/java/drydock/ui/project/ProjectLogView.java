package drydock.ui.project;

import drydock.ui.kit.NodeFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The merged log of a project: each container with its name and colour, switched on and off. It follows new lines as
/// long as its end is visible.
final class ProjectLogView extends VBox {
    private static final int COLOURS = 8;

    /// Characters of a name by which the lines are aligned.
    private static final int LONGEST = 24;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS ", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final FilteredList<ProjectLine> shown;
    private final ListView<ProjectLine> list = new ListView<>();
    private final FlowPane members = new FlowPane();
    private final ProjectModel model;
    private final Map<String, Integer> colours = new HashMap<>();
    private int longest = 1;
    private final Set<String> off = new HashSet<>();

    /// @param open gets the line whose container is to be shown
    ProjectLogView(ProjectModel model, Consumer<ProjectLine> open) {
        this.model = model;
        this.shown = new FilteredList<>(model.log().lines(), line -> true);
        Button follow = NodeFactory.button(
                "project-follow", "Follow again", Feather.ARROW_DOWN, "Show the newest lines again", model::follow);
        members.setId("project-log-members");
        members.getStyleClass().add("project-log-members");
        HBox bar = new HBox(NodeFactory.label("LOG OF ALL", "pane-title"), members, follow);
        HBox.setHgrow(members, Priority.ALWAYS);
        bar.getStyleClass().add("inspect-bar");
        list.setId("project-log");
        list.getStyleClass().add("project-log");
        list.setItems(shown);
        list.setCellFactory(view -> new LineCell());
        list.setPlaceholder(NodeFactory.label("No output yet", "muted-text"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(open);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(open);
                event.consume();
            }
        });
        model.log().lines().addListener((ListChangeListener<ProjectLine>) change -> arrived());
        model.nameProperty().subscribe(now -> clear());
        model.momentProperty().subscribe(now -> NodeFactory.show(follow, now.isPresent()));
        getChildren().addAll(bar, list);
    }

    private void open(Consumer<ProjectLine> open) {
        ProjectLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            open.accept(line);
        }
    }

    private void arrived() {
        boolean end = atEnd();
        for (ProjectLine line : shown.getSource()) {
            if (!line.who().isEmpty() && !colours.containsKey(line.container())) {
                colours.put(line.container(), colours.size() % COLOURS);
                members.getChildren().add(toggle(line));
                longest = Math.max(longest, Math.min(LONGEST, line.who().length()));
                list.refresh();
            }
        }
        Optional<Instant> moment = model.momentProperty().get();
        if (moment.isPresent()) {
            reveal(moment.get());
        } else if (end) {
            list.scrollTo(shown.size() - 1);
        }
    }

    /// Selects the first line at or after a moment, and scrolls to it.
    private void reveal(Instant moment) {
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).order().isBefore(moment)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 5));
                return;
            }
        }
    }

    /// Another project begins with all its containers switched on.
    private void clear() {
        longest = 1;
        colours.clear();
        off.clear();
        members.getChildren().clear();
        filter();
    }

    private ToggleButton toggle(ProjectLine line) {
        ToggleButton toggle =
                NodeFactory.toggle("project-log-" + line.who(), line.who(), "Show or hide the lines of " + line.who());
        toggle.getStyleClass().addAll("project-member", "member-" + colours.get(line.container()));
        toggle.setSelected(true);
        toggle.setOnAction(event -> {
            if (toggle.isSelected()) {
                off.remove(line.container());
            } else {
                off.add(line.container());
            }
            filter();
        });
        return toggle;
    }

    private void filter() {
        boolean end = atEnd();
        Set<String> hidden = Set.copyOf(off);
        shown.setPredicate(line -> !hidden.contains(line.container()));
        if (end) {
            list.scrollTo(shown.size() - 1);
        }
    }

    /// Whether the last line is visible, so that the reader does not lose the place when the list scrolls.
    private boolean atEnd() {
        List<ScrollBar> bars = new ArrayList<>();
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()) {
                bars.add(bar);
            }
        }
        return bars.stream().allMatch(bar -> bar.getValue() >= bar.getMax() - 0.01);
    }

    /// Time, name in the container's colour, and text.
    private final class LineCell extends ListCell<ProjectLine> {
        private final Label time = NodeFactory.label("", "project-line-time");
        private final Label who = NodeFactory.label("", "project-line-who");
        private final Label error = NodeFactory.label("", "project-line-time");
        private final Label text = NodeFactory.label("", "project-line-text");
        private final HBox row = new HBox(time, who, error, text);

        LineCell() {
            text.setMnemonicParsing(false);
            who.setMnemonicParsing(false);
            time.setMinWidth(USE_PREF_SIZE);
            who.setMinWidth(USE_PREF_SIZE);
            error.setMinWidth(USE_PREF_SIZE);
            text.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable ProjectLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            time.setText(item.time().map(TIME::format).orElse(""));
            who.setText(String.format(Locale.ROOT, "%-" + longest + "s ", item.who()));
            error.setText(item.error() ? "err " : "    ");
            who.getStyleClass().removeIf(style -> style.startsWith("member-"));
            who.getStyleClass().add("member-" + colours.getOrDefault(item.container(), 0));
            text.setText(item.text());
            setAccessibleText(item.who() + ", " + item.text());
            setGraphic(row);
        }
    }
}
