package drydock.ui.inspect;

import atlantafx.base.theme.Styles;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The page about the selected container: overview, inspection, processes, files, changes and layers of the image.
public final class ContainerPage extends BorderPane {
    private final InspectModel model;
    private final OverviewView overview;
    private final InspectTreeView inspect = new InspectTreeView();
    private final ProcessesView processes;
    private final FilesView files;
    private final ChangesView changes;
    private final LayersView layers;
    private final ToggleButton toOverview =
            NodeFactory.toggle("to-overview", "Overview", "State, runs, ports, mounts, environment, health and limits");
    private final ToggleButton toInspect =
            NodeFactory.toggle("to-inspect", "Inspect", "Everything that the engine says, as a tree");
    private final ToggleButton toProcesses =
            NodeFactory.toggle("to-processes", "Processes", "The processes of the running container");
    private final ToggleButton toFiles =
            NodeFactory.toggle("to-files", "Files", "The container's files, also when it does not run");
    private final ToggleButton toChanges =
            NodeFactory.toggle("to-changes", "Changes", "The files that differ from the image");
    private final ToggleButton toLayers =
            NodeFactory.toggle("to-layers", "Layers", "The layers of the image: size and command of each");

    public ContainerPage(InspectModel model) {
        this.model = model;
        overview = new OverviewView(model);
        processes = new ProcessesView(model);
        files = new FilesView(model);
        changes = new ChangesView(model);
        layers = new LayersView(model);
        setId("container-page");
        ToggleGroup group = new ToggleGroup();
        FlowPane toggles = new FlowPane();
        toggles.setMinWidth(0);
        HBox.setHgrow(toggles, Priority.ALWAYS);
        for (ToggleButton toggle :
                new ToggleButton[] {toOverview, toInspect, toProcesses, toFiles, toChanges, toLayers}) {
            toggle.setToggleGroup(group);
            toggle.getStyleClass().add(Styles.SMALL);
            toggles.getChildren().add(toggle);
        }
        HBox bar = new HBox(
                toggles,
                NodeFactory.iconButton("inspect-again", Feather.REFRESH_CW, "Read the container again", model::reload));
        bar.getStyleClass().add("inspect-bar");
        setTop(bar);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                refresh();
            }
        });
        toOverview.setSelected(true);
        model.stateProperty().subscribe(state -> refresh());
    }

    private void refresh() {
        setCenter(
                switch (model.stateProperty().get()) {
                    case InspectState.Nothing() ->
                        Placeholder.empty(
                                Feather.BOX, "No container selected", "Select one on the left to look into it.");
                    case InspectState.Loading() -> Placeholder.loading("Reading the container…");
                    case InspectState.Failed(String why) -> Placeholder.failed("The container can't be read", why);
                    case Loaded loaded -> view(loaded);
                });
    }

    private Node view(Loaded loaded) {
        if (toInspect.isSelected()) {
            inspect.show(loaded);
            return inspect;
        }
        if (toProcesses.isSelected()) {
            processes.show(loaded);
            return processes;
        }
        if (toFiles.isSelected()) {
            files.show(loaded);
            return files;
        }
        if (toChanges.isSelected()) {
            changes.show(loaded);
            return changes;
        }
        if (toLayers.isSelected()) {
            layers.show(loaded);
            return layers;
        }
        overview.show(loaded);
        return overview;
    }
}
