package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.kit.ReadableNumbers;
import drydock.ui.log.LogView;
import drydock.ui.report.DetailView;
import java.util.List;

/// What leads from the log to the other panes and back: citations, evidence, pages about causes.
record LogLinks(LogView log, DetailView detail, Panes panes, CasesModel cases) {
    void connect() {
        detail.onFollow(citation -> {
            if (citation.step().equals("logs")) {
                log.revealText(citation.text());
            }
        });
        log.onEvidence(this::addToCase);
        log.onExplain(cause -> {
            panes.uncover(detail);
            detail.explain(cause);
        });
        log.onFill(() -> panes.fill(log));
    }

    /// @param lines masked, each with its time
    /// @return what was done, in words
    private String addToCase(List<String> lines) {
        CaseModel now = cases.currentProperty().get();
        if (now == null || now.keptProperty().get() == null) {
            return "investigate first: the lines are added to the case";
        } else if (!now.notebook().open()) {
            return "this case is read-only";
        }
        now.notebook().quote(lines);
        return ReadableNumbers.count(lines.size(), "line") + " added to the case";
    }
}
