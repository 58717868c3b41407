package drydock.ui.actions;

import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The line above the status bar that says how the latest action on a container went. A failure stays until it is
/// dismissed.
public final class ActionNotice extends HBox {
    private static final Duration SHOWN = Duration.seconds(10);

    private final StackPane sign = new StackPane();
    private final Label title = NodeFactory.wrapped("", "action-title");
    private final Label text = NodeFactory.wrapped("", "action-text");
    private final Button cancel;
    private final Button copy;
    private final Button dismiss;
    private final PauseTransition fading = new PauseTransition(SHOWN);

    public ActionNotice(ActionsModel actions) {
        setId("action-notice");
        getStyleClass().add("action-notice");
        cancel = NodeFactory.button(
                "action-cancel",
                "Stop waiting",
                "Stop waiting for the action. The engine may still complete it.",
                actions::cancel);
        copy = NodeFactory.iconButton(
                "action-copy-message",
                Feather.COPY,
                "Copy this message",
                () -> Copying.copy(title.getText() + "\n" + text.getText()));
        dismiss = NodeFactory.iconButton("action-dismiss", Feather.X, "Dismiss this message", actions::dismiss);
        sign.setMinWidth(20);
        VBox words = new VBox(title, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words, cancel, copy, dismiss);
        fading.setOnFinished(event -> actions.dismiss());
        actions.newsProperty().subscribe(this::show);
    }

    private void show(ActionNews news) {
        fading.stop();
        NodeFactory.show(this, !(news instanceof ActionNews.None));
        NodeFactory.show(cancel, news instanceof ActionNews.Doing);
        NodeFactory.show(copy, news instanceof ActionNews.Failed);
        NodeFactory.show(dismiss, !(news instanceof ActionNews.Doing));
        switch (news) {
            case ActionNews.None none -> say("", "");
            case ActionNews.Doing(String words, String detail) -> {
                ProgressIndicator spinner = new ProgressIndicator();
                spinner.setMaxSize(16, 16);
                sign.getChildren().setAll(spinner);
                say(words, detail);
            }
            case ActionNews.Done(String words) -> {
                sign.getChildren().setAll(NodeFactory.icon(Feather.CHECK_CIRCLE, "success"));
                say(words, "");
                fading.playFromStart();
            }
            case ActionNews.Failed(String what, String why) -> {
                sign.getChildren().setAll(NodeFactory.icon(Feather.ALERT_TRIANGLE, "danger"));
                say(what, why);
            }
        }
        getStyleClass().setAll("action-notice", news instanceof ActionNews.Failed ? "action-failed" : "action-quiet");
    }

    private void say(String what, String more) {
        title.setText(what);
        text.setText(more);
        NodeFactory.show(text, !more.isEmpty());
    }
}
