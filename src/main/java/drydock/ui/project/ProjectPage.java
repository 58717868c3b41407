package drydock.ui.project;

import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainersModel;
import drydock.ui.kit.NodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of a compose project: members in the order of failure, what the investigation found, and the merged log.
public final class ProjectPage extends BorderPane {
    private final ProjectModel model;
    private final Consumer<ContainerRow> open;
    private final ListView<ContainerRow> members = new ListView<>();
    private final ContainersModel containers;
    private BiConsumer<ContainerRow, String> openLine = (row, text) -> {};
    private final Label note = NodeFactory.wrapped("", "project-note");

    /// @param open gets the member to show
    public ProjectPage(ProjectModel model, ContainersModel containers, Consumer<ContainerRow> open) {
        this.model = model;
        this.containers = containers;
        this.open = open;
        setId("project-page");
        Button investigate = NodeFactory.button(
                "investigate-project",
                "Investigate project",
                Feather.SEARCH,
                "Investigate the failing containers, and find out which failed of itself",
                model::investigate);
        investigate.getStyleClass().add("accent");
        note.setId("project-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMnemonicParsing(false);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox bar = new HBox(note, investigate);
        bar.getStyleClass().add("inspect-bar");
        members.setId("project-members");
        members.setCellFactory(view -> new MemberCell());
        members.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        members.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        SplitPane split = new SplitPane(
                titled("MEMBERS, IN THE ORDER OF FAILURE (Enter opens one)", members),
                new ProjectLogView(model, this::openLine));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.4);
        setTop(bar);
        setCenter(split);
        model.nameProperty().subscribe(now -> refresh());
        model.noteProperty().subscribe(note::setText);
        model.resultProperty().subscribe(now -> refresh());
        containers.entries().addListener((ListChangeListener<Object>) change -> refresh());
    }

    private static VBox titled(String title, ListView<?> list) {
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox bar = new HBox(NodeFactory.label(title, "pane-title"));
        bar.getStyleClass().add("inspect-bar");
        return new VBox(bar, list);
    }

    /// @param action gets the container that printed a line, and the line's text
    public void onLine(BiConsumer<ContainerRow, String> action) {
        openLine = action;
    }

    private void openLine(ProjectLine line) {
        containers.row(line.container()).ifPresent(row -> openLine.accept(row, line.text()));
    }

    private void openSelected() {
        ContainerRow chosen = members.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    private void refresh() {
        if (model.nameProperty().get().isEmpty()) {
            return;
        }
        List<ContainerRow> now = ordered();
        if (!now.equals(members.getItems())) {
            members.getItems().setAll(now);
        }
        members.refresh();
    }

    private List<ContainerRow> ordered() {
        ProjectInvestigation found = model.resultProperty().get();
        List<ContainerRow> rows = model.members();
        if (found == null) {
            return rows;
        }
        List<String> order = found.inOrder().stream().map(Member::name).toList();
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.name())))
                .toList();
    }

    /// A member with its state, and its cause once it is known.
    private final class MemberCell extends ListCell<ContainerRow> {
        private final Label name = NodeFactory.name("container-name");
        private final Label words = NodeFactory.cut("", "container-words");
        private final Label cause = NodeFactory.cut("", "danger-text");
        private final HBox line = new HBox(new VBox(name, words), NodeFactory.spacer(), cause);

        MemberCell() {
            line.getStyleClass().add("container-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ContainerRow item, boolean empty) {
            super.updateItem(item, empty);
            words.textProperty().unbind();
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            words.textProperty().bind(item.wordsProperty());
            cause.setText(cause(item));
            setAccessibleText(item.name() + ", " + item.wordsProperty().get() + ", " + cause.getText());
            setGraphic(line);
        }

        private String cause(ContainerRow row) {
            ProjectInvestigation found = model.resultProperty().get();
            return found == null
                    ? ""
                    : found.members().stream()
                            .filter(member -> member.name().equals(row.name()))
                            .findFirst()
                            .map(member -> words(found, member))
                            .orElse("");
        }
    }

    private static String words(ProjectInvestigation found, Member member) {
        if (!member.fails()) {
            return "";
        }
        List<Member> followed = found.followed(member);
        String cause = member.leading()
                .map(finding ->
                        finding.title() + ": " + finding.verdict().level().word())
                .orElse("no cause found");
        return followed.isEmpty()
                ? cause
                : cause + ", follows "
                        + String.join(", ", followed.stream().map(Member::name).toList());
    }
}
