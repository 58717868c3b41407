package drydock.ui.report;

import drydock.casefile.model.Case;
import drydock.format.source.GitConfig;
import drydock.model.GitRemote;
import drydock.report.Report;
import drydock.report.output.NewIssue;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// Opens a form for a new issue in the repository of the program's source, with title and report filled in. It is shown
/// only where the source folder's repository is known.
final class NewIssueItem extends MenuItem {
    private static final String REST = "The whole report is on the clipboard: paste it in place of this text.";

    private final Background background;
    private final Opener opener;
    private final Consumer<String> said;
    private @Nullable Case shown;
    private @Nullable GitRemote remote;

    /// Shows an address to the user.
    @FunctionalInterface
    interface Opener {
        void open(URI address) throws java.io.IOException;
    }

    /// @param said gets a sentence about what happened
    NewIssueItem(Background background, Opener opener, Consumer<String> said) {
        this.background = background;
        this.opener = opener;
        this.said = said;
        setId("new-issue");
        setVisible(false);
        setOnAction(event -> fill());
    }

    void show(@Nullable Case now) {
        shown = now;
        remote = null;
        setVisible(false);
        if (now != null && now.investigation().subject().expectations().source().isPresent()) {
            background.start(
                    "read git configuration",
                    () -> now.investigation().subject().expectations().source().flatMap(GitConfig::remote),
                    found -> found(now, found),
                    failure -> {});
        }
    }

    private void found(Case of, Optional<GitRemote> found) {
        if (found.isPresent() && of.equals(shown)) {
            remote = found.get();
            setText("Open a new issue on " + found.get().words() + "…");
            setVisible(true);
        }
    }

    private void fill() {
        Case now = shown;
        GitRemote place = remote;
        if (now == null || place == null) {
            return;
        }
        Copying.copy(Report.markdown(now), Report.fragment(now));
        background.start(
                "fill in an issue",
                () -> {
                    NewIssue issue = NewIssue.of(now, place, REST);
                    opener.open(issue.address());
                    return issue;
                },
                issue -> said.accept("Opened in the browser; nothing is sent yet."
                        + (issue.whole() ? "" : " The whole report is on the clipboard.")),
                failure -> said.accept("No browser could be opened (" + failure.getMessage()
                        + "). The report is on the clipboard: paste it at " + place.words() + "."));
    }
}
