package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainersModel;
import drydock.ui.kit.ReadableNumbers;
import drydock.ui.log.LogView;
import drydock.ui.project.ProjectModel;
import drydock.ui.project.ProjectPage;
import drydock.ui.report.DetailView;
import java.time.Instant;
import java.util.List;

/// What leads from the log to the other panes and back: citations, evidence, pages about causes.
record LogLinks(
        LogView log,
        DetailView detail,
        Panes panes,
        CasesModel cases,
        ContainersModel containers,
        ProjectModel project,
        ProjectPage page) {
    void connect() {
        detail.onFollow(citation -> {
            if (citation.step().equals("logs")) {
                log.revealText(citation.text());
            }
        });
        log.lines().onEvidence(this::addToCase);
        log.lines().onExplain(cause -> {
            panes.uncover(detail);
            detail.explain(cause);
        });
        log.lines().onNeighbours(this::showNeighbours);
        page.onLine((row, text) -> {
            containers.select(row);
            log.revealSoon(text);
        });
        log.onFill(() -> panes.fill(log));
    }

    private String showNeighbours(Instant moment) {
        ContainerRow row = containers.selectedProperty().get();
        if (row == null || row.project().isEmpty()) {
            return "this container belongs to no compose project, so it has no neighbours";
        }
        containers.selectProject(row.project());
        project.showAround(moment);
        return "";
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
