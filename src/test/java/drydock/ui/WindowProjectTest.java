package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.ui.containers.ContainerRow;
import drydock.ui.project.ProjectLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A project's row opens the project.
@Timeout(180)
class WindowProjectTest {
    @TempDir
    Path settings;

    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void begin() {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void open(String project) {
        window.await(
                "the heading",
                () -> window.robot.lookup("#container-list").tryQuery().isPresent()
                        && hand.list().getItems().stream()
                                .anyMatch(entry -> entry.key().equals("project " + project)));
        window.fx(() -> {
            hand.list().getSelectionModel().clearSelection();
            hand.list().getItems().stream()
                    .filter(entry -> entry.key().equals("project " + project))
                    .findFirst()
                    .ifPresent(entry -> hand.list().getSelectionModel().select(entry));
        });
        window.await(
                "the page",
                () -> window.robot.lookup("#project-page").tryQuery().isPresent());
    }

    private List<String> members() {
        return window.fx(() -> window.robot.lookup("#project-members").<ContainerRow>queryListView().getItems().stream()
                .map(ContainerRow::name)
                .toList());
    }

    private List<String> log() {
        return window.fx(() -> window.robot.lookup("#project-log").<ProjectLine>queryListView().getItems().stream()
                .map(line -> line.who() + " | " + line.text())
                .toList());
    }

    @Test
    void showsItsMembersInTheOrderOfFailureAndTheirLogsTogether() throws Exception {
        ScriptedContainer db = window.engine.add(new ScriptedContainer("shop-db", "db:1", "shop", "always"));
        ScriptedContainer api = window.engine.add(new ScriptedContainer("shop-api", "api:1", "shop", "always"));
        ScriptedContainer web = window.engine.add(new ScriptedContainer("shop-web", "web:1", "shop", "always"));
        window.engine.start(web);
        web.print("web is up");
        window.engine.start(db);
        db.print("the disk is full");
        window.engine.die(db, 1);
        window.engine.start(api);
        api.print("no database, password correct-horse-battery");
        window.engine.die(api, 3);
        window.open();
        open("shop");
        window.await("the order", () -> members().equals(List.of("shop-db", "shop-api", "shop-web")));
        window.await("the log", () -> log().size() >= 3);
        assertThat(log()).containsSubsequence("web | web is up", "db | the disk is full");
        assertThat(log().getLast()).startsWith("api | no database, password ‹masked");
        web.print("web goes on");
        window.await("a new line", () -> log().getLast().equals("web | web goes on"));
        window.screenshots("73-project");
        window.fx(() -> {
            ListView<ContainerRow> list =
                    window.robot.lookup("#project-members").queryListView();
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        hand.press(KeyCode.ENTER);
        window.await(
                "the member",
                () -> window.robot.lookup("#project-page").tryQuery().isEmpty());
        window.await("its log", () -> window.logText().contains("the disk is full"));
    }

    @Test
    void switchesContainersOffAndStaysWhereTheReaderIs() throws Exception {
        ScriptedContainer db = window.engine.add(new ScriptedContainer("shop-db", "db:1", "shop", "always"));
        ScriptedContainer web = window.engine.add(new ScriptedContainer("shop-web", "web:1", "shop", "always"));
        window.engine.start(db);
        window.engine.start(web);
        for (int i = 1; i <= 60; i++) {
            db.print("db line " + i);
            web.print("web line " + i);
        }
        window.open();
        open("shop");
        window.await("the log", () -> log().size() == 120);
        window.fx(() -> window.robot
                .lookup("#project-log-db")
                .queryAs(ToggleButton.class)
                .fire());
        window.await("one of them", () -> log().size() == 60 && log().getFirst().startsWith("web | "));
        window.fx(() -> window.robot
                .lookup("#project-log-db")
                .queryAs(ToggleButton.class)
                .fire());
        window.await("both", () -> log().size() == 120);
        window.fx(() -> window.robot.lookup("#project-log").queryListView().scrollTo(0));
        window.await("the start", () -> window.shows("db line 1"));
        web.print("web goes on");
        window.await("the new line", () -> log().getLast().equals("web | web goes on"));
        assertThat(window.fx(() -> window.shows("db line 1"))).isTrue();
        assertThat(window.fx(() -> window.shows("web goes on"))).isFalse();
    }

    @Test
    void leadsFromALineToItsContainerAndToItsNeighboursInTheOthers() throws Exception {
        ScriptedContainer db = window.engine.add(new ScriptedContainer("shop-db", "db:1", "shop", "always"));
        ScriptedContainer web = window.engine.add(new ScriptedContainer("shop-web", "web:1", "shop", "always"));
        window.engine.start(db);
        window.engine.start(web);
        db.print("the disk is full");
        web.print("no database");
        window.open();
        open("shop");
        window.await("the log", () -> log().size() == 2);
        window.fx(() -> {
            ListView<ProjectLine> list = window.robot.lookup("#project-log").queryListView();
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        hand.press(KeyCode.ENTER);
        window.await("its log", () -> window.logText().contains("the disk is full"));
        StyleClassedTextArea area = window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
        window.fx(() -> area.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false)));
        window.await(
                "the neighbours",
                () -> window.robot.lookup("#project-log").tryQuery().isPresent()
                        && log().equals(List.of("db | the disk is full", "web | no database")));
        window.await(
                "the line",
                () -> window.robot
                        .lookup("#project-log")
                        .<ProjectLine>queryListView()
                        .getSelectionModel()
                        .getSelectedItem()
                        .who()
                        .equals("db"));
        web.print("not then");
        window.fx(() -> window.robot.lookup("#project-follow").queryButton().fire());
        window.await("the newest", () -> log().getLast().equals("web | not then"));
    }

    @Test
    void investigatesTheFailingMembersAndKeepsEachCase() throws Exception {
        ScriptedContainer db = window.engine.add(new ScriptedContainer("shop-db", "db:1", "shop", "always"));
        window.engine.start(db);
        window.engine.die(db, 1);
        window.engine.start(window.engine.add(new ScriptedContainer("shop-web", "web:1", "shop", "always")));
        window.open();
        open("shop");
        window.examiner.letAll();
        window.await("both", () -> members().size() == 2);
        window.fx(
                () -> window.robot.lookup("#investigate-project").queryButton().fire());
        window.await("the result", () -> window.shows(" fails of itself: Stub binary"));
        assertThat(window.examiner.requests()).hasSize(1);
        hand.select("shop-db");
        window.await("its own case", () -> window.shows("Stub binary: confirmed"));
    }

    @Test
    @Tag("engine")
    void findsWhoFailsOfItselfOnTheRealEngine() throws Exception {
        String project = "drydock-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            run(project, "db", "exit 4");
            run(project, "web", "sleep 300");
            window.open(RealEngine.collaborators(settings));
            open(project);
            window.await("the order", () -> members().equals(List.of(project + "-db", project + "-web")));
            window.fx(() ->
                    window.robot.lookup("#investigate-project").queryButton().fire());
            window.await(120, "the root", () -> window.shows(project + "-db fails of itself: "));
        } finally {
            docker("rm", "-fv", project + "-db", project + "-web");
        }
    }

    private static void run(String project, String service, String command) throws Exception {
        docker(
                "run",
                "-d",
                "--name",
                project + "-" + service,
                "--network",
                "none",
                "--stop-signal",
                "KILL",
                "--label",
                "com.docker.compose.project=" + project,
                "--label",
                "com.docker.compose.service=" + service,
                "debian:bookworm-slim",
                "sh",
                "-c",
                command);
    }

    private static void docker(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "docker";
        System.arraycopy(words, 0, all, 1, words.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
