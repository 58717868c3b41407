package drydock.ui.log;

import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The answer to “What does this line mean?” above the log.
final class LineMeaningBar extends HBox {
    /// An expression that takes longer on a line does not match it.
    private static final Duration LIMIT = Duration.seconds(3);

    private final Background background;
    private final Label words = NodeFactory.cut("", "log-meaning-words");
    private final Label about = NodeFactory.cut("", "log-notice-words");
    private final PauseTransition limit = new PauseTransition(LIMIT);
    private final Button page;
    private Consumer<String> open = id -> {};
    private Background.Work work = Background.Work.NONE;
    private String cause = "";

    LineMeaningBar(Background background) {
        this.background = background;
        setId("log-meaning");
        getStyleClass().add("log-notice");
        words.setId("log-meaning-words");
        words.setMnemonicParsing(false);
        about.setMnemonicParsing(false);
        VBox text = new VBox(words, about);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        page = NodeFactory.button("log-meaning-page", "Explain", "Show the page about this cause", this::openPage);
        page.getStyleClass().addAll("small", "flat");
        page.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, page, NodeFactory.iconButton("log-meaning-close", Feather.X, "Close", this::close));
        limit.setOnFinished(event -> work.cancel());
        close();
    }

    /// @param action gets the id of the cause whose page is to be shown
    void onOpen(Consumer<String> action) {
        open = action;
    }

    private void openPage() {
        open.accept(cause);
    }

    /// Says which known failure a line names.
    void ask(String line) {
        work.cancel();
        work = background.start(
                "meaning of a line", () -> LineMeaning.of(line), this::answer, failure -> answer(Optional.empty()));
        limit.playFromStart();
    }

    private void answer(Optional<LineMeaning> meaning) {
        limit.stop();
        cause = meaning.map(found -> found.cause().id()).orElse("");
        words.setText(meaning.map(found -> found.cause().title() + ": “" + found.match() + "”")
                .orElse("No cause that Drydock knows has a message like this line."));
        about.setText(meaning.map(found -> found.cause().info().about()).orElse(""));
        NodeFactory.show(about, meaning.isPresent());
        NodeFactory.show(page, meaning.isPresent());
        NodeFactory.show(this, true);
    }

    void close() {
        NodeFactory.show(this, false);
    }
}
