package drydock.ui;

import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which engine is connected, or which were tried and why each failed.
final class EngineBar extends HBox {
    private final EngineConnection connection;
    private final StackPane shape = new StackPane();
    private final Label words = NodeFactory.cut("", "engine-words");
    private final Button retry;

    /// @param menu switches between engines
    EngineBar(EngineConnection connection, EngineMenu menu) {
        this.connection = connection;
        setId("engine-bar");
        getStyleClass().add("engine-bar");
        words.setId("engine-words");
        retry = NodeFactory.button(
                "engine-retry", "Try now", Feather.REFRESH_CW, "Look for an engine now (F5)", connection::retry);
        retry.getStyleClass().add("small");
        getChildren().addAll(shape, words, menu, retry);
        connection.stateProperty().subscribe(this::show);
    }

    private void show(ConnectionState state) {
        words.setText(words(state));
        shape.getChildren().setAll(shape(state));
        NodeFactory.show(retry, state instanceof ConnectionState.Missing);
    }

    private static FontIcon shape(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Searching searching -> NodeFactory.icon(Feather.LOADER, "state-shape", "muted");
            case ConnectionState.Connected connected ->
                NodeFactory.icon(Feather.CHECK_CIRCLE, "state-shape", "success");
            case ConnectionState.Missing missing -> NodeFactory.icon(Feather.ALERT_TRIANGLE, "state-shape", "danger");
        };
    }

    private static String words(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Searching searching -> "Looking for an engine…";
            case ConnectionState.Connected(var engine, var info) ->
                info.name() + " " + info.version() + " · " + info.endpoint().replaceFirst("^unix://", "");
            case ConnectionState.Missing missing ->
                missing.lost()
                        ? "Engine lost, reconnecting…"
                        : missing.notPermitted() ? "No permission to use the engine" : "No engine answers";
        };
    }

    /// The window's middle while there is no engine: what was tried, why it failed, what to do.
    ///
    /// @param besides buttons for actions that need no engine
    Node face(ConnectionState state, Node... besides) {
        return switch (state) {
            case ConnectionState.Searching searching -> Placeholder.loading("Looking for a container engine…");
            case ConnectionState.Connected connected -> new VBox();
            case ConnectionState.Missing missing -> missing(missing, besides);
        };
    }

    private Node missing(ConnectionState.Missing missing, Node... besides) {
        VBox tried = new VBox();
        tried.getStyleClass().add("attempts");
        tried.setId("attempts");
        missing.attempts().forEach(attempt -> tried.getChildren().add(attempt(attempt)));
        Button again = NodeFactory.button(
                "engine-try", "Try now", Feather.REFRESH_CW, "Look for an engine now (F5)", connection::retry);
        again.getStyleClass().add("accent");
        HBox actions = new HBox(again);
        actions.getStyleClass().add("face-actions");
        actions.getChildren().addAll(besides);
        Placeholder face = missing.notPermitted()
                ? Placeholder.failed(
                        "You have no permission to use the engine",
                        "The fix is listed below. Drydock retries every few seconds and connects automatically.",
                        actions,
                        tried)
                : Placeholder.failed(
                        missing.lost() ? "The engine stopped answering" : "No container engine answers",
                        "Start Docker or Podman. Drydock retries every few seconds and connects automatically. It tried these places:",
                        actions,
                        tried);
        return face;
    }

    private static Node attempt(EngineFinder.Attempt attempt) {
        VBox box = new VBox(
                NodeFactory.cut(attempt.place() + "  (" + attempt.source() + ")", "attempt-place"),
                NodeFactory.wrapped(attempt.failure(), "attempt-failure"));
        if (!attempt.advice().isEmpty()) {
            box.getChildren().add(NodeFactory.wrapped(attempt.advice(), "attempt-advice"));
        }
        box.getStyleClass().add("attempt");
        return box;
    }
}
