package drydock.ui.log;

import drydock.model.Run;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The runs of the container, to choose whose lines are shown: a bar for each, as high as it was long, with its exit
/// code.
final class RunStrip extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int BLOCK_WIDTH = 34;
    private static final double HIGHEST = 14;

    private final Consumer<RunChoice> chosen;
    private final ToggleGroup choices = new ToggleGroup();
    private final ToggleButton all =
            choice("log-run-all", "All runs", "Show the lines of all runs", new RunChoice.All());
    private final ToggleButton latest =
            choice("log-run-latest", "Latest", "Show only the latest run (Alt+1)", new RunChoice.Latest());
    private final ToggleButton finished = choice(
            "log-run-finished",
            "Last finished",
            "Show only the last run that has ended (Alt+2)",
            new RunChoice.LastFinished());
    private final HBox blocks = new HBox();
    private RunChoice choice = new RunChoice.All();
    private List<Run> shown = List.of();
    private @Nullable LiveRuns runs;

    /// @param chosen  gets the reader's choice
    /// @param compare shows two runs side by side
    RunStrip(Consumer<RunChoice> chosen, Runnable compare) {
        this.chosen = chosen;
        setId("log-runs");
        getStyleClass().add("run-strip");
        setAlignment(Pos.CENTER_LEFT);
        blocks.getStyleClass().add("run-blocks");
        blocks.setAlignment(Pos.CENTER_RIGHT);
        blocks.setMinWidth(0);
        HBox.setHgrow(blocks, Priority.ALWAYS);
        blocks.widthProperty().addListener((property, before, now) -> draw());
        getChildren()
                .addAll(
                        all,
                        latest,
                        finished,
                        NodeFactory.iconButton(
                                "log-compare", Feather.COLUMNS, "Compare two runs side by side (Alt+3)", compare),
                        blocks);
        all.setSelected(true);
        NodeFactory.show(this, false);
    }

    private ToggleButton choice(String id, String text, String tip, RunChoice what) {
        ToggleButton button = NodeFactory.toggle(id, text, tip);
        button.setToggleGroup(choices);
        button.setOnAction(event -> choose(what));
        return button;
    }

    /// Shows the lines of other runs.
    void choose(RunChoice now) {
        choice = now;
        choices.selectToggle(
                switch (now) {
                    case RunChoice.All() -> all;
                    case RunChoice.Latest() -> latest;
                    case RunChoice.LastFinished() -> finished;
                    case RunChoice.One one -> null;
                });
        chosen.accept(now);
        draw();
    }

    RunChoice choice() {
        return choice;
    }

    /// The runs that are shown, oldest first.
    List<Run> runs() {
        return shown;
    }

    /// Shows the runs of a container; hidden if there is only one.
    ///
    /// @return whether the runs have changed
    boolean refresh(@Nullable LiveRuns of) {
        runs = of;
        List<Run> now = new ArrayList<>();
        if (of != null) {
            now.addAll(of.ended());
            of.current().ifPresent(now::add);
        }
        if (now.equals(shown)) {
            return false;
        }
        shown = List.copyOf(now);
        NodeFactory.show(this, now.size() > 1);
        draw();
        return true;
    }

    private void draw() {
        int room = Math.max(1, (int) (blocks.getWidth() / BLOCK_WIDTH));
        List<Run> last = shown.subList(Math.max(0, shown.size() - room), shown.size());
        Duration longest = last.stream()
                .flatMap(run -> run.length().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ofMillis(1));
        Optional<Integer> number =
                runs == null ? Optional.empty() : choice.among(runs).map(Run::number);
        blocks.getChildren()
                .setAll(last.stream()
                        .map(run -> block(
                                run,
                                longest,
                                number.filter(at -> at == run.number()).isPresent()))
                        .toList());
    }

    private Button block(Run run, Duration longest, boolean selected) {
        Region bar = new Region();
        bar.getStyleClass().add("run-bar");
        double share = run.length()
                .map(length -> Math.log1p((double) length.toMillis()) / Math.log1p((double) longest.toMillis()))
                .orElse(1.0);
        bar.setMinHeight(Math.clamp(share * HIGHEST, 2, HIGHEST));
        bar.setMaxHeight(Math.clamp(share * HIGHEST, 2, HIGHEST));
        Button button = new Button(code(run), bar);
        button.setId("log-run-" + run.number());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add("run-block");
        button.getStyleClass().add(run.observed() ? "run-observed" : "run-inferred");
        button.pseudoClassStateChanged(CHOSEN, selected);
        String words = words(run);
        button.setTooltip(NodeFactory.tooltip(words));
        button.setAccessibleText(words);
        button.setMinWidth(BLOCK_WIDTH - 4);
        button.setPrefWidth(BLOCK_WIDTH - 4);
        button.setFocusTraversable(false);
        button.setOnAction(event -> choose(new RunChoice.One(run.number())));
        return button;
    }

    private static String code(Run run) {
        if (run.ended().isEmpty()) {
            return "▸";
        }
        return run.exitCode().isPresent() ? String.valueOf(run.exitCode().getAsLong()) : "?";
    }

    private static String words(Run run) {
        StringBuilder words = new StringBuilder("Run ").append(run.number());
        run.length().ifPresent(length -> words.append(" · ").append(ReadableNumbers.of(length)));
        if (run.ended().isEmpty()) {
            words.append(" · under way");
        }
        run.exitCode().ifPresent(code -> words.append(" · exit ").append(code));
        words.append(run.oomKilled() ? " · out of memory" : "");
        words.append(run.observed() ? "" : " · inferred from the log");
        return words.append(". Click to show only its lines.").toString();
    }
}
