package drydock.ui.inspect;

import atlantafx.base.theme.Styles;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The page about the selected container: overview, inspection, processes and files.
public final class ContainerPage extends BorderPane {
    private final InspectModel model;
    private final OverviewView overview;
    private final InspectTreeView inspect = new InspectTreeView();
    private final ProcessesView processes;
    private final FilesView files;
    private final ToggleButton toOverview =
            NodeFactory.toggle("to-overview", "Overview", "State, runs, ports, mounts, environment, health and limits");
    private final ToggleButton toInspect =
            NodeFactory.toggle("to-inspect", "Inspect", "Everything that the engine says, as a tree");
    private final ToggleButton toProcesses =
            NodeFactory.toggle("to-processes", "Processes", "The processes of the running container");
    private final ToggleButton toFiles =
            NodeFactory.toggle("to-files", "Files", "The container's files, also when it does not run");

    public ContainerPage(InspectModel model) {
        this.model = model;
        overview = new OverviewView(model);
        processes = new ProcessesView(model);
        files = new FilesView(model);
        setId("container-page");
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox();
        for (ToggleButton toggle : new ToggleButton[] {toOverview, toInspect, toProcesses, toFiles}) {
            toggle.setToggleGroup(group);
            toggle.getStyleClass().add(Styles.SMALL);
            bar.getChildren().add(toggle);
        }
        bar.getChildren()
                .addAll(
                        NodeFactory.spacer(),
                        NodeFactory.iconButton(
                                "inspect-again", Feather.REFRESH_CW, "Read the container again", model::reload));
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
        overview.show(loaded);
        return overview;
    }
}
