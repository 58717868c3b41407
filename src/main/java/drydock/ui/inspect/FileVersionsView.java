package drydock.ui.inspect;

import drydock.log.RunAlignment;
import drydock.model.Channel;
import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.FileStat;
import drydock.model.OutputLine;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.AlignedLines;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One file as the image has it, on the left, and as the container has it, with secrets masked.
final class FileVersionsView extends BorderPane {
    /// Bytes of each version that are compared.
    private static final int COMPARED = 256 << 10;

    private final InspectModel model;
    private final Label words = NodeFactory.cut("", "compare-words");
    private final AlignedLines lines = new AlignedLines("file-versions", OutputLine::text);
    private @Nullable FileChange shown;

    FileVersionsView(InspectModel model) {
        this.model = model;
        words.setId("file-versions-words");
        words.getStyleClass().add("file-versions-words");
        show(null, null);
    }

    /// What is known of one version.
    ///
    /// @param stat of the path; empty when there is none
    /// @param text masked; empty when there is no text
    private record Version(Optional<FileStat> stat, Optional<List<OutputLine>> text) {
        boolean folder() {
            return stat.filter(found -> found.type() == FileStat.Type.DIRECTORY).isPresent();
        }

        String said() {
            return stat.map(found -> found.permissions() + " " + found.uid() + ":" + found.gid()
                            + (found.file() ? ", " + ReadableNumbers.bytes(found.size()) : ""))
                    .orElse("none");
        }
    }

    private record Both(Version before, Version now) {}

    void show(@Nullable Loaded of, @Nullable FileChange change) {
        shown = change;
        setTop(null);
        if (of == null || change == null) {
            setCenter(
                    Placeholder.empty(Feather.COLUMNS, "No path selected", "Select one to compare its two versions."));
            return;
        }
        setCenter(Placeholder.loading("Reading both versions…"));
        model.content(
                of.details(),
                (files, image) -> new Both(
                        version(image.files(), change.path(), of.redactor()),
                        version(files, change.path(), of.redactor())),
                both -> fill(change, both),
                why -> failed(change, why));
    }

    private static Version version(ContainerFiles files, String path, Redactor redactor) throws IOException {
        Optional<FileStat> stat = files.entry(path);
        boolean file = stat.filter(FileStat::file).isPresent();
        return new Version(
                stat, file ? files.read(path, COMPARED).flatMap(bytes -> text(bytes, redactor)) : Optional.empty());
    }

    private static Optional<List<OutputLine>> text(byte[] bytes, Redactor redactor) {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(redactor.redact(new String(bytes, StandardCharsets.UTF_8))
                .lines()
                .map(line -> OutputLine.of(Channel.STDOUT, PlainText.of(line)))
                .toList());
    }

    private void fill(FileChange change, Both both) {
        if (!change.equals(shown)) {
            return;
        }
        String stats =
                "Image: " + both.before().said() + " · container: " + both.now().said();
        words.setText(stats);
        setTop(words);
        Optional<List<OutputLine>> before = both.before().text();
        Optional<List<OutputLine>> now = both.now().text();
        if (before.isEmpty() && now.isEmpty()) {
            boolean folder = both.before().folder() || both.now().folder();
            setCenter(Placeholder.empty(
                    Feather.FILE,
                    folder ? "A folder" : "No text to compare",
                    folder
                            ? "Its mode, owner or time has changed, or it is new."
                            : "This is a link, a special file, or not text."));
            return;
        }
        lines.show(RunAlignment.exact(before.orElse(List.of()), now.orElse(List.of())));
        setCenter(lines);
    }

    private void failed(FileChange change, String why) {
        if (change.equals(shown)) {
            setCenter(Placeholder.failed("The two versions can't be read", why));
        }
    }
}
