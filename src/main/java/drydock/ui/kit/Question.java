package drydock.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;

/// Asks for confirmation before an action that can't be undone.
public final class Question {
    private static final double WIDTH = 560;

    private Question() {}

    /// Asks with the action as the default answer.
    public static void ask(Window owner, String question, String text, String yes, String no, Runnable then) {
        ask(owner, question, text, yes, no, false, then);
    }

    /// Never blocks: the answer comes as an event.
    ///
    /// @param yes   the action, as a verb
    /// @param no    the alternative
    /// @param loses whether something is lost, so that Enter must not confirm it
    /// @param then  run when the answer is yes
    public static void ask(
            Window owner, String question, String text, String yes, String no, boolean loses, Runnable then) {
        ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", go, stay);
        Label words = NodeFactory.wrapped(text, "question-text");
        words.setMaxWidth(WIDTH);
        alert.getDialogPane().setContent(words);
        alert.getDialogPane().setMaxWidth(WIDTH + 80);
        alert.initOwner(owner);
        alert.setTitle("Drydock");
        alert.setHeaderText(question);
        alert.getDialogPane().setId("question");
        if (loses) {
            preferNo(alert, go, stay);
        }
        alert.resultProperty().addListener((property, before, now) -> {
            if (go.equals(now)) {
                then.run();
            }
        });
        alert.show();
    }

    /// Enter must not confirm a loss, so the focus and the default go to the other button.
    private static void preferNo(Alert alert, ButtonType go, ButtonType stay) {
        if (alert.getDialogPane().lookupButton(go) instanceof Button yes
                && alert.getDialogPane().lookupButton(stay) instanceof Button no) {
            yes.setDefaultButton(false);
            yes.getStyleClass().add(Styles.DANGER);
            no.setDefaultButton(true);
            alert.setOnShown(event -> no.requestFocus());
        }
    }
}
