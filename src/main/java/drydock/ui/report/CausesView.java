package drydock.ui.report;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.report.page.CausePage;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The causes that were examined: the leading one first, with evidence and fix; below, the causes that were ruled out,
/// each with the reason.
final class CausesView extends BorderPane {
    private final Consumer<Citation> follow;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private @Nullable Node opener;
    private @Nullable Node behind;

    /// @param follow opens the place of a citation
    CausesView(Consumer<Citation> follow) {
        this.follow = follow;
        setId("causes");
        page.getStyleClass().add("causes-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        show(null, false);
    }

    void show(@Nullable Investigation now, boolean running) {
        if (now == null) {
            setCenter(
                    running
                            ? Placeholder.loading("Collecting evidence. Causes are evaluated when all steps are done.")
                            : Placeholder.empty(
                                    Feather.TARGET,
                                    "No causes yet",
                                    "Press Investigate. The checklist collects evidence, and every known cause is checked against it."));
            return;
        }
        page.getChildren().clear();
        List<Finding> open = now.findings().stream()
                .filter(finding -> finding.verdict().level().compareTo(Verdict.Level.POSSIBLE) <= 0)
                .toList();
        if (now.leading().isEmpty()) {
            page.getChildren().add(none(now));
        }
        open.forEach(finding -> page.getChildren().add(card(finding)));
        table("Ruled out", now, Verdict.Level.RULED_OUT);
        table("Not checked", now, Verdict.Level.NOT_CHECKED);
        scroll.setVvalue(0);
        setCenter(scroll);
    }

    /// Scrolls to a cause.
    void reveal(String id) {
        Node card = page.lookup("#cause-" + id);
        if (card != null) {
            double room =
                    Math.max(1, page.getHeight() - scroll.getViewportBounds().getHeight());
            scroll.setVvalue(Math.min(1, card.getBoundsInParent().getMinY() / room));
        }
    }

    private static Node none(Investigation now) {
        boolean healthy = now.subject().container().state().running();
        VBox box = new VBox(
                NodeFactory.wrapped(
                        healthy ? "No cause found; the container runs" : "No cause confirmed or likely", "cause-title"),
                NodeFactory.wrapped(
                        now.notChecked().isEmpty()
                                ? "No step found a problem. If something is still wrong, enter the log lines you expect or the variables that must be set below the checklist."
                                : "The cause may be in a check that could not run: "
                                        + String.join(" ", now.notChecked()),
                        "cause-text"));
        box.getStyleClass().add("cause-card");
        return box;
    }

    private Node card(Finding finding) {
        Verdict verdict = finding.verdict();
        Label level = NodeFactory.label(
                verdict.level().word() + (verdict.contributing() ? ", contributing" : ""),
                "verdict",
                verdict.level().word());
        level.setMinWidth(USE_PREF_SIZE);
        Label title = NodeFactory.wrapped(finding.title(), "cause-title");
        HBox head = new HBox(title, level, NodeFactory.spacer(), explain(finding));
        head.getStyleClass().add("cause-head");
        VBox box = new VBox(head, new ProseText(verdict.explanation(), "cause-text"));
        box.setId("cause-" + finding.id());
        box.getStyleClass().addAll("cause-card", "card-" + verdict.level().word());
        box.getChildren().add(facts(verdict));
        verdict.fixes().forEach(fix -> box.getChildren().add(fix(fix)));
        return box;
    }

    private Node explain(Finding finding) {
        Hyperlink link = new Hyperlink("What is this?");
        link.setId("explain-" + finding.id());
        link.getStyleClass().add("explain");
        link.setTooltip(NodeFactory.tooltip("Explain " + finding.title() + ": how it is checked and fixed"));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> openPage(finding.id(), link));
        return link;
    }

    /// Shows the page about a cause, whether or not it was examined.
    void explain(String id) {
        openPage(id, getScene() == null ? null : getScene().getFocusOwner());
    }

    private void openPage(String id, @Nullable Node from) {
        CausePage.markdown(id).ifPresent(text -> {
            CausePageView view = new CausePageView(text, this::closePage);
            opener = from;
            behind = getCenter() instanceof CausePageView ? behind : getCenter();
            setCenter(view);
            view.focus();
        });
    }

    /// Goes back from the page about a cause to the causes.
    ///
    /// @return whether a page was open
    boolean closePage() {
        if (!(getCenter() instanceof CausePageView)) {
            return false;
        }
        setCenter(behind);
        Node from = opener;
        if (from != null) {
            from.requestFocus();
        }
        return true;
    }

    private GridPane facts(Verdict verdict) {
        GridPane grid = grid(92);
        int row = 0;
        row = fact(grid, row, "Hypothesis", new ProseText(verdict.hypothesis(), "cause-fact"), verdict.hypothesis());
        row = fact(grid, row, "Check", new ProseText(verdict.check(), "cause-fact"), verdict.check());
        VBox evidence = new VBox();
        verdict.evidence().forEach(citation -> evidence.getChildren().add(link(citation)));
        fact(grid, row, "Evidence", evidence, verdict.evidence().isEmpty() ? "" : "some");
        return grid;
    }

    private static int fact(GridPane grid, int row, String name, Node value, String text) {
        if (text.isEmpty()) {
            return row;
        }
        Label label = NodeFactory.label(name, "fact-name");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(row, label, value);
        return row + 1;
    }

    private static GridPane grid(double first) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints name = new ColumnConstraints(first);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setMinWidth(0);
        grid.getColumnConstraints().addAll(name, value);
        return grid;
    }

    private Node link(Citation citation) {
        Hyperlink place = new Hyperlink(citation.place());
        place.setMnemonicParsing(false);
        place.getStyleClass().add("citation");
        place.setTooltip(NodeFactory.tooltip("Show this line in the output of the step"));
        place.setOnAction(event -> follow.accept(citation));
        place.setMinWidth(USE_PREF_SIZE);
        Label text = NodeFactory.cut(citation.text().strip(), "citation-text");
        HBox row = new HBox(place, text);
        row.getStyleClass().add("citation-row");
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private static Node fix(Fix fix) {
        VBox box = new VBox(NodeFactory.label("Fix", "fact-name"), new ProseText(fix.text(), "cause-text"));
        if (!fix.snippet().isEmpty()) {
            box.getChildren().add(new CodeBlock(fix.snippet(), fix.language()));
        }
        box.getStyleClass().add("fix");
        return box;
    }

    private void table(String title, Investigation now, Verdict.Level level) {
        List<Finding> findings = now.findings().stream()
                .filter(finding -> finding.verdict().level() == level)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        GridPane grid = grid(220);
        for (Finding finding : findings) {
            Label name = NodeFactory.cut(finding.title(), "ruled-title");
            FlowPane why = new FlowPane();
            why.getStyleClass().add("ruled-why");
            why.getChildren().add(new ProseText(finding.verdict().explanation(), "ruled-text"));
            finding.verdict().evidence().stream().limit(3).forEach(citation -> {
                Hyperlink place = new Hyperlink(citation.place());
                place.setMnemonicParsing(false);
                place.getStyleClass().add("citation");
                place.setTooltip(NodeFactory.tooltip(citation.text().strip()));
                place.setOnAction(event -> follow.accept(citation));
                why.getChildren().add(place);
            });
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, why);
        }
        VBox box = new VBox(NodeFactory.label(title + " (" + findings.size() + ")", "section-title"), grid);
        box.getStyleClass().add("ruled");
        page.getChildren().add(box);
    }

    /// A snippet with a button that copies it.
    static final class CodeBlock extends HBox {
        CodeBlock(String code, String language) {
            Label text = NodeFactory.wrapped(code.stripTrailing(), "code-text");
            Button copy = NodeFactory.iconButton(
                    "copy-code", Feather.COPY, "Copy" + (language.isEmpty() ? "" : " this " + language), () -> {});
            copy.setOnAction(event -> {
                Copying.copy(code);
                Copying.confirm(copy);
            });
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            getStyleClass().add("code-block");
            getChildren().addAll(text, copy);
        }
    }
}
