package drydock.ui.report;

import drydock.casefile.model.Case;
import drydock.report.Report;
import drydock.ui.kit.AtomicFile;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import drydock.ui.kit.WebBrowser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The report, rendered and as Markdown source.
public final class ReportView extends BorderPane {
    private final Background background;
    private final ToggleButton rendered =
            NodeFactory.toggle("report-rendered", "Rendered", "Show the report as a ticket will show it");
    private final ToggleButton source =
            NodeFactory.toggle("report-source", "Source", "Show the Markdown source that is copied and saved");
    private final Button copy = NodeFactory.button(
            "copy-report", "Copy report", Feather.COPY, "Copy the report as Markdown (Ctrl+Shift+C)", this::copyReport);
    private final MenuButton export = new MenuButton("", NodeFactory.icon(Feather.DOWNLOAD));
    private final Label said = NodeFactory.cut("", "report-said");
    private final TextArea text = new TextArea();
    private final VBox bar;
    private String report = "";
    private String name = "report";
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final NewIssueItem issue;
    private @Nullable Case shown;

    ReportView(Background background) {
        this.background = background;
        issue = new NewIssueItem(background, WebBrowser::open, said::setText);
        setId("report");
        text.setId("report-text");
        text.setEditable(false);
        text.getStyleClass().add("report-text");
        ToggleGroup group = new ToggleGroup();
        rendered.setToggleGroup(group);
        source.setToggleGroup(group);
        rendered.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                draw();
            }
        });
        copy.getStyleClass().add("accent");
        fillExport();
        HBox buttons = new HBox(rendered, source, NodeFactory.spacer(), export, copy);
        buttons.getStyleClass().add("report-buttons");
        said.setMaxWidth(Double.MAX_VALUE);
        bar = new VBox(buttons, said);
        bar.getStyleClass().add("report-bar");
        show(null, false);
    }

    private void fillExport() {
        export.setId("export");
        export.setTooltip(
                NodeFactory.tooltip(
                        "Save the report or the whole case (Ctrl+S), copy a report short enough for GitHub, or open a new issue"));
        export.setAccessibleText("Save or copy in another form");
        export.setMinWidth(USE_PREF_SIZE);
        for (ReportForm form : ReportForm.values()) {
            MenuItem item = new MenuItem("Save as " + form.words() + "…");
            item.setOnAction(event -> saveReport(form));
            export.getItems().add(item);
        }
        MenuItem github =
                new MenuItem("Copy for GitHub, at most " + ReadableNumbers.count(Report.GITHUB_LIMIT, "character"));
        github.setId("copy-for-github");
        github.setOnAction(event -> copyForGitHub());
        export.getItems().addAll(new SeparatorMenuItem(), github, issue);
    }

    void show(@Nullable Case now, boolean running) {
        shown = now;
        issue.show(now);
        if (now == null) {
            report = "";
            setTop(null);
            setCenter(
                    running
                            ? Placeholder.loading("The report is written when all steps are done.")
                            : Placeholder.empty(
                                    Feather.FILE_TEXT,
                                    "No report yet",
                                    "Press Investigate. A report that you can paste into a ticket is ready after about a minute."));
            return;
        }
        name = now.investigation().subject().container().name();
        setTop(bar);
        setCenter(Placeholder.loading("Writing the report…"));
        said.setText(masked(now.investigation().redactions()));
        // A long report takes a moment to write.
        background.start("write report", () -> Report.markdown(now), done -> written(now, done), this::failed);
    }

    private void written(Case from, String done) {
        if (from.equals(shown)) {
            report = done;
            draw();
        }
    }

    private void failed(Exception failure) {
        setCenter(Placeholder.failed("The report could not be written", String.valueOf(failure.getMessage())));
    }

    private void draw() {
        if (report.isEmpty()) {
            return;
        }
        if (source.isSelected()) {
            text.setText(report);
            setCenter(text);
        } else {
            ScrollPane scroll = new ScrollPane(MarkdownNodes.of(report));
            scroll.setId("report-page");
            scroll.setFitToWidth(true);
            // All content of the page wraps.
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("page-scroll");
            setCenter(scroll);
        }
    }

    private static String masked(Map<String, Integer> redactions) {
        int total = redactions.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return "no values masked";
        }
        return ReadableNumbers.count(total, "value") + " masked: "
                + new TreeMap<>(redactions)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    /// The Markdown of the report, empty when there is none.
    String report() {
        return report;
    }

    boolean copyReport() {
        if (report.isEmpty()) {
            return false;
        }
        Case now = shown;
        if (now == null) {
            Copying.copy(report);
        } else {
            Copying.copy(report, Report.fragment(now));
        }
        Copying.confirm(copy);
        said.setText("Copied, " + ReadableNumbers.count(report.length(), "character"));
        return true;
    }

    /// Copies the report, cut to the length limit of a GitHub issue.
    private void copyForGitHub() {
        Case now = shown;
        if (now == null || report.isEmpty()) {
            return;
        }
        String whole = report;
        background.start(
                "fit report",
                () -> whole.length() <= Report.GITHUB_LIMIT ? whole : Report.markdown(now, Report.GITHUB_LIMIT),
                fitting -> {
                    Copying.copy(fitting);
                    String all = "Copied, " + ReadableNumbers.count(fitting.length(), "character");
                    said.setText(
                            fitting.equals(whole)
                                    ? all
                                    : all + " of " + ReadableNumbers.count(whole.length(), "character")
                                            + "; omitted parts are listed at the end");
                },
                failure -> said.setText(String.valueOf(failure.getMessage())));
    }

    /// The folder in which the save dialog opens, updated when a file is saved.
    ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    void saveReport() {
        saveReport(ReportForm.MARKDOWN);
    }

    /// The dialog offers every form. The chosen file name decides.
    private void saveReport(ReportForm form) {
        if (shown == null || report.isEmpty() || getScene() == null) {
            return;
        }
        File chosen = chooser(form).showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            saveTo(chosen.toPath(), form);
        }
    }

    FileChooser chooser(ReportForm wanted) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the report");
        chooser.setInitialFileName(name + "-report." + wanted.extension());
        for (ReportForm form : ReportForm.values()) {
            FileChooser.ExtensionFilter filter = new FileChooser.ExtensionFilter(form.words(), "*." + form.extension());
            chooser.getExtensionFilters().add(filter);
            if (form == wanted) {
                chooser.setSelectedExtensionFilter(filter);
            }
        }
        Path last = folder.get();
        // A dialog refuses to open in a folder that no longer exists.
        if (last != null && Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        return chooser;
    }

    /// Writes the report completely or not at all, in the form that the file name asks for.
    void saveTo(Path file, ReportForm otherwise) {
        Case now = shown;
        if (now == null) {
            return;
        }
        folder.set(file.toAbsolutePath().getParent());
        said.setText("Saving…");
        background.start(
                "save report",
                () -> {
                    AtomicFile.write(file, ReportForm.of(file, otherwise).write(now));
                    return file;
                },
                done -> said.setText("Saved as " + file.getFileName()),
                failure -> said.setText(String.valueOf(failure.getMessage())));
    }
}
