package drydock.ui.report;

import drydock.investigation.StepResult;
import drydock.log.Ansi;
import drydock.log.RunAlignment;
import drydock.model.OutputLine;
import drydock.ui.kit.AlignedLines;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Two runs of a step: what each found, and their output side by side.
final class StepComparisonView extends VBox {
    /// Lines of each run that are compared.
    private static final int COMPARED = 5_000;

    /// @param close shows the step's output again
    StepComparisonView(Background background, StepRuns.Run other, StepResult now, Runnable close) {
        setId("step-comparison");
        getStyleClass().add("compare");
        Label words = NodeFactory.cut("comparing…", "compare-words");
        words.setId("step-compare-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(
                words,
                NodeFactory.button(
                        "step-compare-close", "Back to the output", Feather.X, "Show the step's output again", close));
        bar.getStyleClass().add("compare-bar");
        HBox heads =
                new HBox(head("compared-before", other.name(), other.result()), head("compared-now", "This run", now));
        heads.getStyleClass().add("compare-heads");
        AlignedLines lines = new AlignedLines("step-compare-rows", StepComparisonView::text);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(bar, heads, lines);
        background.start(
                "compare runs of a step",
                () -> RunAlignment.of(lines(other.result()), lines(now)),
                alignment -> words.setText(lines.show(alignment)),
                failure -> words.setText("The runs can't be compared."));
    }

    private static VBox head(String id, String name, StepResult result) {
        String words = result.summary() + " (" + result.transcript().ending().words() + ")";
        Label found = NodeFactory.wrapped(words, "compare-found");
        found.setTooltip(NodeFactory.tooltip(words));
        VBox head = new VBox(NodeFactory.cut(name, "fact-name"), found);
        head.setId(id);
        head.setMinWidth(0);
        head.setPrefWidth(0);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    private static List<OutputLine> lines(StepResult result) {
        List<OutputLine> all = result.transcript().lines();
        return all.subList(0, Math.min(COMPARED, all.size()));
    }

    private static String text(OutputLine line) {
        return Ansi.read(line.text()).text();
    }
}
