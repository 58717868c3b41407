package drydock.ui.report;

import drydock.investigation.Investigation;
import drydock.model.Masking;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.MaskingRules;
import drydock.ui.checklist.SavedCase;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The masked values of a case with the reason for each, for review before sharing; and the user's masking rules.
final class MaskedView extends BorderPane {
    private static final int MOST = 200;

    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);

    MaskedView() {
        setId("masked");
        page.getStyleClass().add("notes-page");
        scroll.setFitToWidth(true);
        // All content wraps.
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        show(null, null);
    }

    void show(@Nullable CaseModel model, @Nullable SavedCase kept) {
        if (model == null || kept == null) {
            setCenter(Placeholder.empty(
                    Feather.SHIELD,
                    "No masked values yet",
                    "Masked values and the reason for each are listed here. Review them before you share anything."));
            return;
        }
        Investigation investigation = kept.content().investigation();
        List<Masking> masked = investigation.provenance().masked();
        page.getChildren().setAll(audit(title(investigation), masked, model));
        if (model.live()) {
            page.getChildren().add(new MaskingChoices(model));
        } else {
            page.getChildren()
                    .add(NodeFactory.wrapped(
                            "The evidence of a saved case was masked when it was collected. The masked values were not saved.",
                            "notes-hint"));
        }
        setCenter(scroll);
    }

    private static String title(Investigation investigation) {
        if (!investigation.provenance().masked().isEmpty()) {
            return "Masked values";
        }
        int total = investigation.redactions().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return total == 0
                ? "No values were masked"
                : ReadableNumbers.count(total, "value") + " masked; this case does not list them";
    }

    private static Node audit(String title, List<Masking> masked, CaseModel model) {
        VBox box = new VBox(NodeFactory.wrapped(title, "section-title"));
        box.getStyleClass().add("notes-section");
        if (!masked.isEmpty()) {
            box.getChildren()
                    .addAll(
                            NodeFactory.wrapped(
                                    "These values are masked in the window, in the report and in every copy or saved file. Equal values get the same name.",
                                    "notes-hint"),
                            table(masked, model));
        }
        return box;
    }

    private static GridPane table(List<Masking> masked, CaseModel model) {
        Map<String, List<Masking>> byToken = new LinkedHashMap<>();
        masked.forEach(entry -> byToken.computeIfAbsent(entry.token(), token -> new ArrayList<>())
                .add(entry));
        GridPane grid = Columns.grid(26, 30, 25);
        grid.addRow(
                0,
                NodeFactory.label("Shown as", "fact-name"),
                NodeFactory.label("Reason", "fact-name"),
                NodeFactory.label("Where", "fact-name"));
        byToken.entrySet().stream().limit(MOST).forEach(entry -> row(grid, entry.getKey(), entry.getValue(), model));
        if (byToken.size() > MOST) {
            grid.addRow(
                    grid.getRowCount(), NodeFactory.label("and " + (byToken.size() - MOST) + " more", "notes-hint"));
        }
        return grid;
    }

    private static void row(GridPane grid, String token, List<Masking> entries, CaseModel model) {
        Masking first = entries.getFirst();
        String where = entries.stream()
                .map(entry -> place(entry.where(), model) + " ×" + entry.count())
                .distinct()
                .collect(Collectors.joining(", "));
        int row = grid.getRowCount();
        grid.addRow(
                row,
                NodeFactory.wrapped(plain(token), "masked-token"),
                NodeFactory.wrapped(first.kind() + ": " + first.reason()),
                NodeFactory.wrapped(where, "muted-text"));
        if (model.live()) {
            MaskingRules.allowable(first)
                    .ifPresent(name -> grid.add(
                            NodeFactory.button(
                                    "allow-masked",
                                    "Allow",
                                    "Don't mask " + name + ", starting with the next investigation",
                                    () -> model.masking().allow(name)),
                            3,
                            row));
        }
    }

    /// Without the brackets, which waste room in a narrow column.
    private static String plain(String token) {
        return token.replaceFirst("^‹masked:(.*)›$", "$1");
    }

    private static String place(String where, CaseModel model) {
        return model.row(where).map(step -> "“" + step.title() + "”").orElse(where);
    }
}
