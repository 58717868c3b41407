package drydock.ui.report;

import drydock.investigation.Investigation;
import drydock.model.Citation;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.checklist.SavedCase;
import drydock.ui.checklist.StepRow;
import drydock.ui.kit.Background;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The pane below: evidence of a step, causes, report.
public final class DetailView extends TabPane {
    private final EvidenceView evidence;
    private final CausesView causes;
    private final ReportView report;
    private final NotesView notes;
    private final MaskedView masked = new MaskedView();
    private final Tab evidenceTab;
    private final Tab causesTab;
    private final Tab reportTab;
    private Consumer<Citation> onFollow = citation -> {};
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable CaseModel shown;

    /// @param container the page about the selected container, the last tab
    /// @param looking   gets whether that page is shown
    public DetailView(CasesModel cases, Background background, Node container, Consumer<Boolean> looking) {
        setId("detail");
        getStyleClass().add("detail");
        evidence = new EvidenceView(background);
        causes = new CausesView(this::follow);
        report = new ReportView(background);
        notes = new NotesView(background);
        Tab containerTab = tab("Container", "tab-container", container);
        containerTab.selectedProperty().subscribe(looking);
        evidenceTab = tab("Evidence", "tab-evidence", evidence);
        causesTab = tab("Causes", "tab-causes", causes);
        reportTab = tab("Report", "tab-report", report);
        getTabs()
                .addAll(
                        evidenceTab,
                        causesTab,
                        reportTab,
                        tab("Notes", "tab-notes", notes),
                        tab("Masked", "tab-masked", masked),
                        containerTab);
        cases.currentProperty().addListener((property, before, now) -> show(now));
        show(null);
    }

    private static Tab tab(String title, String id, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        tab.setClosable(false);
        return tab;
    }

    private void show(@Nullable CaseModel now) {
        subscription.unsubscribe();
        shown = now;
        evidence.show(null);
        if (now == null) {
            subscription = Subscription.EMPTY;
            completed(null);
            return;
        }
        subscription = Subscription.combine(
                now.runningProperty().subscribe(running -> {
                    completed(now.keptProperty().get());
                    evidence.ran();
                }),
                now.keptProperty().subscribe(this::completed));
    }

    private @Nullable SavedCase last;

    private void completed(@Nullable SavedCase kept) {
        CaseModel now = shown;
        boolean running = now != null && now.running();
        if (kept == null || !kept.equals(last) || running) {
            Investigation done = kept == null ? null : kept.content().investigation();
            causes.show(done, running);
            report.show(kept == null ? null : kept.content(), running);
            evidence.cite(done);
            notes.show(now, kept);
            evidence.note(now, kept);
            masked.show(now, kept);
            leaveEmptyEvidence(done);
        }
        last = kept;
    }

    /// If no step is selected, the causes say more than an empty evidence pane.
    private void leaveEmptyEvidence(@Nullable Investigation done) {
        if (done != null && evidence.empty() && evidenceTab.isSelected()) {
            openCauses();
        }
    }

    /// Also called for every citation that is followed.
    public void onFollow(Consumer<Citation> action) {
        onFollow = action;
    }

    /// Shows a step's evidence.
    public void open(StepRow row) {
        evidence.show(row);
        getSelectionModel().select(evidenceTab);
    }

    /// Shows the form for a changed run of a step, where it can be changed.
    public void change(StepRow row) {
        open(row);
        evidence.change();
    }

    /// Shows a line of the evidence.
    public void follow(Citation citation) {
        CaseModel now = shown;
        if (now == null) {
            return;
        }
        now.row(citation.step()).ifPresent(row -> {
            onFollow.accept(citation);
            open(row);
            citation.line().ifPresent(evidence::reveal);
        });
    }

    public void openCause(String id) {
        getSelectionModel().select(causesTab);
        causes.reveal(id);
    }

    /// Shows the page about a cause, whether or not it was examined.
    public void explain(String id) {
        getSelectionModel().select(causesTab);
        causes.explain(id);
    }

    /// Closes the page about a cause, the form for a changed run, or a comparison, where one is shown.
    ///
    /// @return whether there was one
    public boolean closePage() {
        return (causesTab.isSelected() && causes.closePage()) || (evidenceTab.isSelected() && evidence.closePage());
    }

    public void openTab(int index) {
        getSelectionModel().select(index);
        getSelectionModel().getSelectedItem().getContent().requestFocus();
    }

    /// Shows where causes will appear.
    public void openCauses() {
        getSelectionModel().select(causesTab);
    }

    /// Copies the report and shows it.
    public void copyReport() {
        if (report.copyReport()) {
            getSelectionModel().select(reportTab);
        }
    }

    public void saveReport() {
        getSelectionModel().select(reportTab);
        report.saveReport();
    }

    /// The folder in which the save dialog opens, updated when a file is saved.
    public ObjectProperty<@Nullable Path> folderProperty() {
        return report.folderProperty();
    }

    /// The report as Markdown, empty when there is none.
    public String report() {
        return report.report();
    }

    /// Saves the report without asking where.
    public void saveReport(Path file) {
        report.saveTo(file, ReportForm.MARKDOWN);
    }
}
