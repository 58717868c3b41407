package drydock.ui;

import drydock.ui.cases.CaseListModel;
import drydock.ui.cases.OpenedCase;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.ContainersModel;
import drydock.ui.kit.Placeholder;
import drydock.ui.log.LogModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The current selection: a container or an open saved case. Selecting one deselects the other.
final class Selection {
    /// The first list says less than the inspections that follow it.
    private static final Duration AT_FIRST = Duration.ofSeconds(5);

    private final ContainersModel containers;
    private final CaseListModel shelf;
    private final CasesModel cases;
    private final LogModel log;
    private final ContainerHeader header;
    private final Panes panes;
    private final Runnable opened;
    private final Clock clock;
    private Optional<String> wanted;
    private @Nullable Instant listed;
    private boolean touched;
    private String before = "";

    /// Whether a container is selected because its case was opened.
    private boolean opening;

    /// @param wanted name or id of a container to select as soon as it is listed; empty for one in trouble
    /// @param opened run when a saved case was opened or could not be opened
    Selection(
            ContainersModel containers,
            CaseListModel shelf,
            CasesModel cases,
            LogModel log,
            ContainerHeader header,
            Panes panes,
            Optional<String> wanted,
            Clock clock,
            Runnable opened) {
        this.containers = containers;
        this.shelf = shelf;
        this.cases = cases;
        this.log = log;
        this.header = header;
        this.panes = panes;
        this.wanted = wanted;
        this.clock = clock;
        this.opened = opened;
    }

    /// At the start, the container in the worst trouble is selected, as long as the user has selected nothing.
    private void selectWorst() {
        Instant now = clock.instant();
        if (listed == null && !containers.entries().isEmpty()) {
            listed = now;
        }
        boolean early = listed != null && now.isBefore(listed.plus(AT_FIRST));
        if (early
                && !touched
                && containers.projectProperty().get().isEmpty()
                && shelf.openedProperty().get() instanceof OpenedCase.Nothing) {
            containers.entries().stream()
                    .filter(ContainerRow.class::isInstance)
                    .map(ContainerRow.class::cast)
                    .filter(row -> row.trouble().troubled())
                    .findFirst()
                    .ifPresent(containers::select);
        }
    }

    /// Follows the selection in the lists.
    void follow() {
        containers.selectedProperty().addListener((property, before, now) -> {
            touched = true;
            selected(now);
        });
        containers.entries().addListener((javafx.collections.ListChangeListener<Object>) change -> selectWanted());
        shelf.openedProperty().addListener((property, before, now) -> opened(now));
    }

    private void opened(OpenedCase now) {
        switch (now) {
            case OpenedCase.Nothing() -> {
                if (containers.selectedProperty().get() == null) {
                    selected(null);
                }
            }
            case OpenedCase.Opening opening -> header.opening(opening.name());
            case OpenedCase.Open open -> open(open);
            case OpenedCase.Failed(String name, String why) ->
                unreadable(
                        name,
                        "The case of " + name + " can't be opened",
                        why + "\n\nThe case was not changed. You can delete it from the list.");
            case OpenedCase.Refused(String name, String why) ->
                unreadable(name, name + " can't be opened as a case", why + "\n\nThe file or folder was not changed.");
        }
    }

    private void unreadable(String name, String title, String text) {
        select(null);
        selected(null);
        header.showUnreadable(name);
        panes.showInstead(Placeholder.failed(title, text));
        opened.run();
    }

    private void open(OpenedCase.Open open) {
        String id = open.kept().content().investigation().subject().container().id();
        Optional<ContainerRow> row = containers.row(id);
        select(row.orElse(null));
        panes.showMiddle();
        cases.open(open.id(), open.kept(), row.isPresent());
        CaseModel shown = cases.currentProperty().get();
        if (row.isPresent()) {
            header.show(row.get(), shown);
        } else if (shown != null) {
            log.showKept(open.kept().content().investigation());
            header.showKept(open, shown);
        }
        opened.run();
    }

    /// Selects the container that an open case is about.
    private void select(@Nullable ContainerRow row) {
        opening = true;
        containers.select(row);
        opening = false;
    }

    private void selected(@Nullable ContainerRow row) {
        if (row != null && !opening) {
            shelf.putBack();
        }
        panes.showMiddle();
        String id = row == null ? null : row.id();
        log.show(id);
        cases.show(row == null ? null : row.identity());
        header.show(row, cases.currentProperty().get());
    }

    /// The container that was selected when the last window was closed. One that was asked for comes first.
    void remembered(String name) {
        if (wanted.isEmpty() && !name.isEmpty()) {
            before = name;
        }
    }

    private void selectWanted() {
        if (wanted.isEmpty() && !before.isEmpty() && !touched) {
            containers.select(before);
            before = "";
        }
        if (wanted.isEmpty()) {
            selectWorst();
        }
        if (wanted.isPresent() && containers.selectedProperty().get() == null) {
            containers.select(wanted.get());
            if (containers.selectedProperty().get() != null) {
                wanted = Optional.empty();
            }
        }
    }
}
