package drydock.ui.report;

import drydock.ui.kit.NodeFactory;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The page about a cause, in the place of the list of causes.
final class CausePageView extends BorderPane {
    private final ScrollPane scroll;

    /// @param markdown the page
    /// @param close    goes back to the list
    CausePageView(String markdown, Runnable close) {
        setId("cause-page");
        scroll = new ScrollPane(MarkdownNodes.of(markdown));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        HBox bar = new HBox(NodeFactory.button(
                "close-cause-page", "Back to the causes", Feather.ARROW_LEFT, "Close this page (Esc)", close));
        bar.getStyleClass().add("cause-page-bar");
        setTop(bar);
        setCenter(scroll);
    }

    /// Arrow keys scroll it.
    void focus() {
        scroll.requestFocus();
    }
}
