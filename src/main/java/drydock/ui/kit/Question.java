package drydock.ui.kit;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks for confirmation before an action that can't be undone.
public final class Question {
    private Question() {}

    /// Never blocks: the answer comes as an event.
    ///
    /// @param yes  the action, as a verb
    /// @param no   the alternative
    /// @param then run when the answer is yes
    public static void ask(Window owner, String question, String text, String yes, String no, Runnable then) {
        ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, go, stay);
        alert.initOwner(owner);
        alert.setTitle("Drydock");
        alert.setHeaderText(question);
        alert.getDialogPane().setId("question");
        alert.resultProperty().addListener((property, before, now) -> {
            if (go.equals(now)) {
                then.run();
            }
        });
        alert.show();
    }
}
