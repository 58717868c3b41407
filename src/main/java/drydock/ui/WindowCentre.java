package drydock.ui;

import drydock.ui.cases.CaseListView;
import drydock.ui.containers.ContainersView;
import drydock.ui.kit.NodeFactory;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;

/// What fills the window below its bar: the attempts to find an engine before the first connection; afterwards the
/// panes, whose content stays readable. For the FX thread.
final class WindowCentre {
    private final EngineConnection connection;
    private final EngineBar bar;
    private final ContainersView containers;
    private final SidePane lists;
    private final CaseListView cases;
    private final Panes panes;
    private final BorderPane frame;
    private final Button casesButton;
    private boolean connectedBefore;

    /// Whether saved cases are shown, with or without an engine.
    private boolean browsing;

    WindowCentre(
            EngineConnection connection,
            EngineBar bar,
            ContainersView containers,
            SidePane lists,
            CaseListView cases,
            Panes panes,
            BorderPane frame) {
        this.connection = connection;
        this.bar = bar;
        this.containers = containers;
        this.lists = lists;
        this.cases = cases;
        this.panes = panes;
        this.frame = frame;
        this.casesButton = NodeFactory.button(
                "open-cases",
                "Saved cases",
                "Results of earlier investigations. They need no engine.",
                () -> browse(true));
    }

    void follow() {
        connection.stateProperty().addListener((property, before, now) -> show(now));
        show(connection.stateProperty().get());
    }

    private void show(ConnectionState state) {
        if (state instanceof ConnectionState.Connected && !connectedBefore) {
            connectedBefore = true;
            containers.showLoading();
        }
        if (connectedBefore || browsing) {
            frame.setCenter(panes);
        } else {
            frame.setCenter(bar.face(state, cases.sampleButton(), casesButton));
        }
        if (!connectedBefore && state instanceof ConnectionState.Missing) {
            containers.showFailure(
                    "No container engine answers",
                    "Retrying every few seconds. Saved cases open without an engine.",
                    NodeFactory.button(
                            "engine-tried",
                            "Show attempts",
                            "Show which engines were tried and why each one failed",
                            () -> browse(false)));
        }
    }

    boolean browsing() {
        return browsing;
    }

    /// Shows saved cases without an engine, or returns to the list of failed attempts.
    void browse(boolean now) {
        browsing = now;
        if (now) {
            lists.showCases();
        }
        show(connection.stateProperty().get());
    }
}
