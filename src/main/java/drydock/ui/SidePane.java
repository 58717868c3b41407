package drydock.ui;

import atlantafx.base.theme.Styles;
import drydock.ui.cases.CaseListView;
import drydock.ui.containers.ContainersView;
import drydock.ui.kit.NodeFactory;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The left of the window: the engine's containers or the saved cases.
final class SidePane extends VBox {
    private final ContainersView containers;
    private final CaseListView cases;
    private final ToggleButton toContainers =
            NodeFactory.toggle("show-containers", "Containers", "Containers of the connected engine (Ctrl+1)");
    private final ToggleButton toCases =
            NodeFactory.toggle("show-cases", "Cases", "Saved cases. They open without an engine (Ctrl+7)");

    /// @param refresh run when the list of cases is shown
    SidePane(ContainersView containers, CaseListView cases, Runnable refresh) {
        this.containers = containers;
        this.cases = cases;
        getStyleClass().addAll("containers", "left-pane");
        ToggleGroup group = new ToggleGroup();
        toContainers.setToggleGroup(group);
        toCases.setToggleGroup(group);
        toContainers.getStyleClass().add(Styles.LEFT_PILL);
        toCases.getStyleClass().add(Styles.RIGHT_PILL);
        HBox head = new HBox(toContainers, toCases);
        head.getStyleClass().add("left-switch");
        getChildren().addAll(head, containers);
        VBox.setVgrow(containers, Priority.ALWAYS);
        VBox.setVgrow(cases, Priority.ALWAYS);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
                return;
            }
            show(toCases.isSelected() ? cases : containers);
            if (toCases.isSelected()) {
                refresh.run();
            }
        });
        toContainers.setSelected(true);
    }

    private void show(Node list) {
        getChildren().set(1, list);
    }

    void showContainers() {
        toContainers.setSelected(true);
    }

    void showCases() {
        toCases.setSelected(true);
    }

    void focusContainers() {
        showContainers();
        containers.focusList();
    }

    void focusCases() {
        showCases();
        cases.focusList();
    }

    void focusFilter() {
        if (toCases.isSelected()) {
            cases.focusFilter();
        } else {
            containers.focusFilter();
        }
    }
}
