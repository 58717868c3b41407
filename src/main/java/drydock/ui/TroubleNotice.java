package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.containers.ContainerRow;
import drydock.ui.kit.NodeFactory;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line below the header that says in a sentence what is wrong with a container that was not investigated yet.
final class TroubleNotice extends HBox {
    private final Label words = NodeFactory.wrapped("", "trouble-words");
    private @Nullable ContainerRow row;
    private @Nullable CaseModel model;
    private Subscription subscription = Subscription.EMPTY;

    TroubleNotice(ObservableValue<@Nullable ContainerRow> selected, ObservableValue<@Nullable CaseModel> current) {
        setId("trouble-notice");
        getStyleClass().add("removed-notice");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMnemonicParsing(false);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(NodeFactory.icon(Feather.ALERT_TRIANGLE, "danger"), words);
        selected.subscribe(now -> {
            row = now;
            follow();
        });
        current.subscribe(now -> {
            model = now;
            follow();
        });
    }

    private void follow() {
        subscription.unsubscribe();
        ContainerRow container = row;
        CaseModel now = model;
        subscription = container == null
                ? Subscription.EMPTY
                : container.wordsProperty().subscribe(this::refresh);
        if (now != null) {
            subscription = subscription.and(Subscription.combine(
                    now.runningProperty().subscribe(this::refresh),
                    now.investigationProperty().subscribe(this::refresh)));
        }
        refresh();
    }

    private void refresh() {
        ContainerRow container = row;
        CaseModel now = model;
        boolean open = container != null
                && container.trouble().troubled()
                && now != null
                && !now.running()
                && now.investigationProperty().get() == null;
        NodeFactory.show(this, open);
        if (container != null && open) {
            words.setText(container.sentence() + " Press Investigate to find out why.");
        }
    }
}
