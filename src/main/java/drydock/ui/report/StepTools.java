package drydock.ui.report;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import drydock.investigation.ChangedStep;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.StepRow;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a step: change it for one run, and compare two of its runs.
final class StepTools extends HBox {
    private final Background background;
    private final Consumer<@Nullable Node> instead;
    private final Button change = NodeFactory.iconButton(
            "step-change",
            Feather.EDIT_2,
            "Run this step once with other arguments, variables, network or mounts (E)",
            this::change);
    private final MenuButton compare = new MenuButton("", NodeFactory.icon(Feather.COLUMNS));
    private @Nullable CaseModel model;
    private @Nullable StepRow row;

    /// @param instead gets what to show instead of the step's output; null for the output
    StepTools(Background background, Consumer<@Nullable Node> instead) {
        this.background = background;
        this.instead = instead;
        getStyleClass().add("step-runs");
        compare.setId("step-compare");
        compare.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "tool");
        compare.setTooltip(NodeFactory.tooltip("Compare this run with another run of the step"));
        compare.setAccessibleText("Compare this run with another run of the step");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(compare, change);
    }

    void show(@Nullable CaseModel nowModel, @Nullable StepRow nowRow) {
        model = nowModel;
        row = nowRow;
        NodeFactory.show(change, changeable().isPresent());
        compare.getItems().clear();
        StepResult result = nowRow == null ? null : nowRow.resultProperty().get();
        if (nowModel != null && nowRow != null && result != null && result.ran()) {
            StepRuns.of(nowModel, nowRow)
                    .others()
                    .forEach(other -> compare.getItems().add(item(other, result)));
        }
        NodeFactory.show(compare, !compare.getItems().isEmpty());
    }

    private MenuItem item(StepRuns.Run other, StepResult now) {
        MenuItem item = new MenuItem(other.name());
        item.setMnemonicParsing(false);
        item.setOnAction(
                event -> instead.accept(new StepComparisonView(background, other, now, () -> instead.accept(null))));
        return item;
    }

    /// The step as it is planned, where it runs a command and can run now.
    private Optional<ChangedStep> changeable() {
        CaseModel now = model;
        StepRow step = row;
        Investigation known = now == null ? null : now.investigationProperty().get();
        return now == null || step == null || known == null || !now.live() || now.running() || step.own()
                ? Optional.empty()
                : ChangedStep.of(step.step(), known);
    }

    /// Shows the form for a changed run, where the step can be changed.
    void change() {
        changeable().ifPresent(planned -> {
            ChangedRunForm form = new ChangedRunForm(planned, this::run, () -> instead.accept(null));
            instead.accept(form);
            form.focus();
        });
    }

    private void run(ChangedStep changed) {
        CaseModel now = model;
        instead.accept(null);
        if (now != null) {
            now.runs().runChanged(changed);
        }
    }
}
