package drydock.ui.checklist;

import drydock.format.source.ComposeFolders;
import drydock.ui.kit.NodeFactory;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line below the header that asks for the source folder of the container's compose project.
public final class SourceNotice extends HBox {
    private static final int MOST_FOLDERS = 3;

    private final SourceQuestion question;
    private final Label words = NodeFactory.wrapped("", "source-words");

    public SourceNotice(SourceQuestion question) {
        this.question = question;
        setId("source-notice");
        getStyleClass().add("removed-notice");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMnemonicParsing(false);
        HBox.setHgrow(words, Priority.ALWAYS);
        question.openProperty().subscribe(this::show);
    }

    private void show(@Nullable ComposeFolders asked) {
        NodeFactory.show(this, asked != null);
        if (asked == null) {
            return;
        }
        List<Path> here = asked.here().stream().limit(MOST_FOLDERS).toList();
        words.setText(words(asked.project(), asked.named(), here.size()));
        List<Node> nodes = new ArrayList<>(List.of(NodeFactory.icon(Feather.FOLDER, "muted"), words));
        for (int i = 0; i < here.size(); i++) {
            Path folder = here.get(i);
            Button read = NodeFactory.button(
                    "read-source-" + (i + 1),
                    here.size() == 1 ? "Read it" : folder.toString(),
                    "Read " + folder + " in every investigation of this project. Nothing in it is changed.",
                    () -> question.answer(folder));
            read.setMnemonicParsing(false);
            nodes.add(read);
        }
        if (here.size() != 1) {
            nodes.add(NodeFactory.button(
                    "choose-project-source", "Choose…", "Choose the folder with the sources", this::choose));
        }
        nodes.add(NodeFactory.button(
                "no-source", "No", "Investigate this project without its sources", () -> question.answer(null)));
        getChildren().setAll(nodes);
    }

    private static String words(String project, String named, int here) {
        String whose = project.isEmpty() ? "This compose project" : "The compose project " + project;
        return switch (here) {
            case 0 ->
                whose + " is in " + named + ", which is not on this machine. Where are its sources? With them, reports"
                        + " show the code and Dockerfile lines of a failure.";
            case 1 ->
                whose + " is in " + named + ". Read its sources, so that reports show the code and Dockerfile lines of"
                        + " a failure?";
            default -> whose + " has files in several folders. Which one has the sources?";
        };
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose the source folder of the project");
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            question.answer(chosen.toPath());
        }
    }
}
