package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.RunAlignment;
import drydock.model.FileChange;
import drydock.model.ImageLayer;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Overview, inspection, processes and files of the selected container.
@Timeout(120)
class WindowInspectTest {
    @TempDir
    Path settings;

    private WindowFixture window;
    private ListHand hand;
    private ScriptedContainer web;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        web = window.engine.add(new ScriptedContainer("web", "web:1", "", "always"));
        window.engine.start(web);
        window.open();
        hand.select("web");
        hand.press(KeyCode.ALT, KeyCode.DIGIT4);
        window.await("the page", () -> window.shows("restart policy “always”"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void look(String toggle) {
        window.fx(() -> window.robot.lookup(toggle).queryAs(ToggleButton.class).setSelected(true));
    }

    private TreeView<Object> tree(String id) {
        return window.robot.lookup(id).query();
    }

    private static String all(TreeItem<?> item) {
        StringBuilder text = new StringBuilder(String.valueOf(item.getValue())).append('\n');
        item.getChildren().forEach(child -> text.append(all(child)));
        return text.toString();
    }

    @Test
    void theOverviewMasksTheEnvironmentAndMeasuresOnlyWhatIsLookedAt() throws Exception {
        window.await("the use", () -> window.shows("12.5 % of one core, 64.0 MiB of"));
        String shown =
                window.fx(() -> window.robot.lookup("#overview .overview-value").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList()
                        .toString());
        assertThat(shown)
                .contains("/app/web", "PATH=/usr/bin:/bin", "DATABASE_PASSWORD=‹masked")
                .doesNotContain(ScriptedMonitor.SECRET);
        window.screenshots("67-overview");
    }

    @Test
    void theInspectionIsSearchedByNameAndValueWithoutSecrets() throws Exception {
        look("#to-inspect");
        assertThat(window.fx(() -> all(tree("#inspect-tree").getRoot())))
                .contains("Status: running", "DATABASE_PASSWORD=‹masked", "NetworkMode: bridge")
                .doesNotContain(ScriptedMonitor.SECRET);
        TextField search = window.node("inspect-search");
        window.fx(() -> search.setText("network"));
        String found = window.fx(() -> all(tree("#inspect-tree").getRoot()));
        assertThat(found).contains("HostConfig", "NetworkMode: bridge").doesNotContain("Status", "Memory");
        window.screenshots("68-inspect");
        window.fx(() -> search.setText("no such thing"));
        window.await(
                "is in no name or value of the inspection",
                () -> window.shows("is in no name or value of the inspection"));
        window.fx(() -> search.setText(ScriptedMonitor.SECRET));
        window.await(
                "is in no name or value of the inspection",
                () -> window.shows("is in no name or value of the inspection"));
    }

    @Test
    void theProcessesHaveNoSecretsAndEndWithTheRun() throws Exception {
        look("#to-processes");
        window.await(
                "the processes",
                () -> window.robot
                        .lookup("#process-table")
                        .tryQueryAs(TableView.class)
                        .filter(table -> table.getItems().size() == 2)
                        .isPresent());
        TableView<?> table = window.node("process-table");
        assertThat(window.fx(() -> table.getItems().toString()))
                .contains("/app/web --password ‹masked")
                .doesNotContain(ScriptedMonitor.SECRET);
        web.state("exited");
        window.engine.tell(web, "die", java.util.Map.of("exitCode", "0"));
        window.await("the empty face", () -> window.shows("The container does not run."));
    }

    @Test
    void filesAreReadWithTheirSecretsMasked() throws Exception {
        look("#to-files");
        window.await("the root", () -> all(tree("#file-tree").getRoot()).contains("run"));
        TreeItem<Object> run = child(tree("#file-tree").getRoot(), "run");
        window.fx(() -> run.setExpanded(true));
        window.await("the folder in it", () -> all(run).contains("secrets"));
        TreeItem<Object> secrets = child(run, "secrets");
        window.fx(() -> secrets.setExpanded(true));
        window.await("the file in it", () -> all(secrets).contains("api"));
        window.fx(() -> tree("#file-tree").getSelectionModel().select(child(secrets, "api")));
        window.await("its text", () -> window.shows("/run/secrets/api, secrets masked"));
        TextInputControl text = window.node("file-text");
        assertThat(window.fx(() -> text.getText())).contains("‹masked").doesNotContain(ScriptedEngine.SECRET_IN_A_FILE);
        window.screenshots("69-files");
    }

    @Test
    void theSocketsAreListedOnlyWhenAsked() throws Exception {
        window.await("the button", () -> window.shows("List the sockets"));
        assertThat(window.fx(() -> window.shows("tcp 127.0.0.1:9000"))).isFalse();
        window.fx(() -> window.robot.lookup("#sockets-read").queryButton().fire());
        window.await("both", () -> window.shows("tcp 127.0.0.1:9000, only from inside the container\ntcp [::]:80"));
        web.state("exited");
        window.engine.tell(web, "die", java.util.Map.of("exitCode", "0"));
        window.await("why not", () -> window.shows("sockets exist only while the container runs"));
        assertThat(window.fx(
                        () -> window.robot.lookup("#sockets-read").queryButton().isVisible()))
                .isFalse();
    }

    @Test
    void theLayersOfTheImageHaveNoSecrets() throws Exception {
        look("#to-layers");
        window.await("the layers", () -> window.shows("3 layers, 83.0 MiB, the latest first"));
        TableView<ImageLayer> table = window.node("layer-table");
        assertThat(window.fx(() -> table.getColumns().getLast().getCellData(1).toString()))
                .startsWith("RUN deploy --password ‹masked")
                .doesNotContain(ScriptedMonitor.SECRET);
        window.screenshots("72-layers");
    }

    @Test
    void aChangedFileIsShownBesideTheImagesWithoutSecrets() throws Exception {
        look("#to-changes");
        window.await("the changes", () -> window.shows("3 paths differ from the image"));
        ListView<FileChange> changes = window.node("change-list");
        window.fx(() -> changes.getSelectionModel().selectFirst());
        window.await("both versions", () -> window.shows("workers 2") && window.shows("workers 4"));
        ListView<RunAlignment.Row> versions = window.node("file-versions");
        assertThat(window.fx(() -> versions.getItems().toString()))
                .contains("secret none", "‹masked")
                .doesNotContain(ScriptedEngine.SECRET_IN_A_FILE);
        assertThat(window.fx(() ->
                        versions.getItems().stream().map(RunAlignment.Row::kind).toList()))
                .containsExactly(RunAlignment.Kind.SAME, RunAlignment.Kind.DIFFERENT, RunAlignment.Kind.DIFFERENT);
        window.screenshots("73-changes");
        TextField filter = window.node("change-filter");
        window.fx(() -> filter.setText("index"));
        window.await("one path", () -> changes.getItems().size() == 1);
        window.fx(() -> filter.setText("no such path"));
        window.await("none", () -> window.shows("No path matches."));
    }

    private static TreeItem<Object> child(TreeItem<Object> of, String name) {
        return of.getChildren().stream()
                .filter(item -> item.getValue().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasReadOfARemovedContainerStays() throws Exception {
        window.engine.remove(web);
        window.await("the removal", () -> window.shows("is no longer on the engine."));
        window.await("restart policy “always”", () -> window.shows("restart policy “always”"));
    }
}
