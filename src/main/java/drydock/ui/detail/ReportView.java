package drydock.ui.detail;

import drydock.investigation.Investigation;
import drydock.ui.kit.AtomicFile;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.Face;
import drydock.ui.kit.Nodes;
import drydock.ui.kit.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The report as it will read, and as it will be pasted.
public final class ReportView extends BorderPane {
    private final Function<Investigation, String> markdown;
    private final Background background;
    private final ToggleButton rendered = Nodes.toggle("report-rendered", "Rendered", "As it will read in the ticket");
    private final ToggleButton source =
            Nodes.toggle("report-source", "Source", "The Markdown that is copied and saved");
    private final Button copy = Nodes.button(
            "copy-report", "Copy report", Feather.COPY, "Copy the report as Markdown (Ctrl+Shift+C)", this::copyReport);
    private final Button save =
            Nodes.iconButton("save-report", Feather.DOWNLOAD, "Save the report as a file (Ctrl+S)", this::saveReport);
    private final Label said = Nodes.cut("", "report-said");
    private final TextArea text = new TextArea();
    private final HBox bar;
    private String report = "";
    private String name = "report";
    private @Nullable Investigation shown;

    ReportView(Function<Investigation, String> markdown, Background background) {
        this.markdown = markdown;
        this.background = background;
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
        bar = new HBox(rendered, source, said, save, copy);
        said.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("report-bar");
        HBox.setHgrow(said, Priority.ALWAYS);
        show(null, false);
    }

    void show(@Nullable Investigation now, boolean running) {
        shown = now;
        if (now == null) {
            report = "";
            setTop(null);
            setCenter(
                    running
                            ? Face.loading("The report is written when the checklist is through.")
                            : Face.empty(
                                    Feather.FILE_TEXT,
                                    "No report yet",
                                    "Press Investigate. The report is ready to paste into the ticket about a minute later."));
            return;
        }
        name = now.subject().container().name();
        setTop(bar);
        setCenter(Face.loading("Writing the report…"));
        said.setText(masked(now.redactions()));
        // A long report takes a moment to write.
        background.start("write report", () -> markdown.apply(now), done -> written(now, done), this::failed);
    }

    private void written(Investigation from, String done) {
        if (from.equals(shown)) {
            report = done;
            draw();
        }
    }

    private void failed(Exception failure) {
        setCenter(Face.failed("The report could not be written", String.valueOf(failure.getMessage())));
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
            // Everything on the page breaks into lines.
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("page-scroll");
            setCenter(scroll);
        }
    }

    private static String masked(Map<String, Integer> redactions) {
        int total = redactions.values().stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return "nothing had to be masked";
        }
        return Words.count(total, "value") + " masked: "
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
        Copying.copy(report);
        Copying.confirm(copy);
        said.setText("Copied, " + Words.count(report.length(), "character"));
        return true;
    }

    void saveReport() {
        if (report.isEmpty() || getScene() == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the report");
        chooser.setInitialFileName(name + "-report.md");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            saveTo(chosen.toPath());
        }
    }

    /// Writes the report, whole or not at all.
    void saveTo(Path file) {
        String now = report;
        said.setText("Saving…");
        background.start(
                "save report",
                () -> {
                    AtomicFile.write(file, now);
                    return file;
                },
                done -> said.setText("Saved as " + file.getFileName()),
                failure -> said.setText(String.valueOf(failure.getMessage())));
    }
}
