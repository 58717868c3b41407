package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.EngineException;
import drydock.investigation.Request;
import drydock.model.Expectations;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.ui.containers.ContainerRow;
import drydock.ui.containers.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole window over a scripted engine.
@Timeout(120)
class WindowTest {
    private static final String ADVICE =
            "Add yourself to the group docker (sudo usermod -aG docker $USER), log out and in again.";

    @TempDir
    Path settings;

    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void keepsSelectionAndOrderWhileHundredsOfEventsASecondArrive() throws Exception {
        window = new WindowFixture(settings);
        for (int i = 0; i < 200; i++) {
            window.engine.start(window.engine.add(new ScriptedContainer(
                    "app-%03d".formatted(i), "app:1", i % 2 == 0 ? "" : "app", "unless-stopped")));
        }
        window.open();
        window.await("all containers", () -> rows().size() == 200);
        ContainerRow chosen = rows().get(120);
        window.fx(() -> list().getSelectionModel().select(chosen));
        List<ScriptedContainer> all = List.copyOf(window.engine.all());
        for (int i = 0; i < 1000; i++) {
            ScriptedContainer one = all.get(i % 150);
            window.engine.die(one, 1);
            window.engine.start(one);
        }
        window.engine.remove(all.get(199));
        window.await("the last news", () -> rows().size() == 199);
        window.await("trouble in words", () -> window.shows("restarting, exit 1"));
        assertThat(window.fx(() -> list().getSelectionModel().getSelectedItem()))
                .isSameAs(chosen);
        assertThat(window.engine.asked().stream().filter("containers"::equals).count())
                .isLessThan(200);
    }

    @Test
    void saysWhichEnginesWereTriedAndRecoversByItself() throws Exception {
        window = new WindowFixture(settings);
        Scenes.aBusyEngine(window.engine);
        window.engine.goAway();
        window.open();
        window.await(
                "the attempts", () -> window.shows("tcp://localhost:2375") && window.shows("systemctl start docker"));
        window.screenshots("10-no-engine");
        window.engine.comeBack();
        window.await("the list", () -> window.shows("could not start: port 3000 is taken"));
    }

    @Test
    void tellsAClosedSocketFromNoneAndSaysWhatToDo() throws Exception {
        window = new WindowFixture(settings);
        window.open(() -> new EngineFinder.Search(
                Optional.empty(),
                List.of(
                        new EngineFinder.Attempt(
                                "/var/run/docker.sock", "usual place", "Permission denied.", ADVICE, true),
                        new EngineFinder.Attempt(
                                "/run/user/1000/docker.sock", "rootless", "No such file.", "", false))));
        window.await("the difference", () -> window.shows("You have no permission to use the engine"));
        assertThat(window.shows(ADVICE)).isTrue();
        window.await("No permission to use the engine", () -> window.shows("No permission to use the engine"));
        window.screenshots("16-not-permitted");
    }

    @Test
    void goesOnAfterTheEngineWasAwayInMidLog() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer web = running("web");
        web.print("before");
        window.open();
        select("web");
        window.await("the first line", () -> window.logText().contains("before"));
        window.engine.goAway();
        window.await("the loss", () -> window.shows("Engine lost") && window.shows("engine lost"));
        window.screenshots("11-engine-lost");
        window.engine.comeBack();
        window.await("the return", () -> window.shows("Docker Engine 20.10.24"));
        web.print("after");
        window.await("the next line", () -> window.logText().contains("after"));
        assertThat(window.logText().split("before", -1)).as("no line twice").hasSize(2);
    }

    @Test
    void followsALogAcrossARestartWithAMarkBetween() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer backend = window.engine.add(new ScriptedContainer("backend", "b", "", "always"));
        Scenes.run(window.engine, backend);
        window.open();
        select("backend");
        window.await("the first run", () -> window.logText().contains("PORT: 2000"));
        Scenes.run(window.engine, backend);
        window.await("its end", () -> window.logText().contains("── run 2 "));
        assertThat(window.logText())
                .containsSubsequence("PORT: 2000", "── run 1 ", "exit 0", "Binary found", "── run 2 ");
        assertThat(window.logText()).contains("ERROR could not reach");
        window.await("the channel and the level before it", () -> window.shows("err ✖ "));
    }

    @Test
    void standsStillWhileTheReaderLooksBackAndCountsWhatComes() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer web = running("web");
        for (int i = 0; i < 500; i++) {
            web.print("line " + i);
        }
        window.open();
        select("web");
        window.await("the tail", () -> window.logText().contains("line 499"));
        window.fx(() -> window.robot.lookup("#log").query().requestFocus());
        window.robot.press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
        web.print("new 1");
        web.print("new 2");
        window.await("the count", () -> window.shows("2 new lines below"));
        assertThat(window.logText()).doesNotContain("new 1");
        window.screenshots("12-paused");
        window.robot.press(KeyCode.END).release(KeyCode.END);
        window.await("following again", () -> window.logText().contains("new 2") && !window.shows("new lines below"));
    }

    @Test
    void countsMatchesAndStepsThroughThem() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer web = running("web");
        for (int i = 0; i < 300; i++) {
            web.print(i % 100 == 7 ? "needle " + i : "hay " + i);
        }
        window.open();
        select("web");
        window.await("the tail", () -> window.logText().contains("hay 299"));
        window.robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("needle"));
        window.await("the count", () -> window.shows("3 lines"));
        window.robot.press(KeyCode.F3).release(KeyCode.F3);
        window.await("a match", () -> window.shows("of 3"));
        window.screenshots("13-search");
        window.fx(() ->
                window.robot.lookup("#log-search").queryAs(TextField.class).setText("zzz"));
        window.await("no match", () -> window.shows("no match"));
    }

    @Test
    void survivesAFloodAndAHugeLine() throws Exception {
        window = new WindowFixture(settings);
        ScriptedContainer web = running("web");
        window.open();
        select("web");
        web.print("\u001b]0;title\u0007\u001b[2J" + "x".repeat(1_000_000));
        for (int i = 0; i < 20_000; i++) {
            web.print("flood " + i);
        }
        window.await("the end of the flood", () -> window.logText().contains("flood 19999"));
        assertThat(window.fx(() -> window.logText().length())).as("bounded").isLessThan(500_000);
    }

    @Test
    void cancelsAnInvestigationAndSaysSo() throws Exception {
        window = new WindowFixture(settings);
        running("web");
        window.open();
        select("web");
        fire("#investigate");
        window.examiner.let(1);
        window.await("the second step", () -> window.shows("1 of 5 steps done"));
        fire("#cancel-all");
        window.await("the end", () -> window.shows("Cancelled.") && window.examiner.cleanedUp());
        window.screenshots("14-cancelled");
        fire("#run-all");
        window.examiner.letAll();
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
    }

    @Test
    void whatIsExpectedAndAllowedReachesTheInvestigation() throws Exception {
        window = new WindowFixture(settings);
        running("web");
        window.open();
        select("web");
        window.fx(() -> {
            window.robot
                    .lookup("#choices")
                    .queryAs(javafx.scene.control.TitledPane.class)
                    .setExpanded(true);
            text("#expected-lines", "listening on\n\n ready ");
            text("#required-variables", "A, B");
            text("#tried-variables", "LICENSE_KEY");
            text("#source-folder", settings.toString());
            text("#local-build", settings.resolve("app").toString());
            tick("#network");
            tick("#mounts");
            tick("#every-step");
        });
        assertThat(window.shows("the container's own network and writable mounts"))
                .isTrue();
        window.screenshots("17-choices");
        fire("#investigate");
        window.await("the request", () -> !window.examiner.requests().isEmpty());
        Request request = window.examiner.requests().getLast();
        assertThat(request.expectations())
                .isEqualTo(new Expectations(
                        List.of("listening on", "ready"),
                        List.of("A", "B"),
                        Optional.of(settings.toAbsolutePath()),
                        List.of("LICENSE_KEY"),
                        Optional.of(settings.resolve("app").toAbsolutePath())));
        assertThat(request.network()).isEqualTo(Network.AS_CONFIGURED);
        assertThat(request.mounts()).isEqualTo(MountAccess.AS_CONFIGURED);
        assertThat(request.all()).isTrue();
        window.examiner.letAll();
    }

    @Test
    void allowsNothingByItself() throws Exception {
        window = new WindowFixture(settings);
        running("web");
        window.open();
        select("web");
        fire("#investigate");
        window.await("the request", () -> !window.examiner.requests().isEmpty());
        Request request = window.examiner.requests().getLast();
        assertThat(request.network()).isEqualTo(Network.NONE);
        assertThat(request.mounts()).isEqualTo(MountAccess.READ_ONLY);
        assertThat(request.all()).isFalse();
        window.examiner.letAll();
    }

    private void text(String id, String text) {
        window.robot
                .lookup(id)
                .queryAs(javafx.scene.control.TextInputControl.class)
                .setText(text);
    }

    private void tick(String id) {
        window.robot.lookup(id).queryAs(javafx.scene.control.CheckBox.class).setSelected(true);
    }

    @Test
    void runsAgainWhatFailedWhenTheEngineIsBack() throws Exception {
        window = new WindowFixture(settings);
        running("web");
        window.open();
        select("web");
        fire("#investigate");
        window.await("the first step", () -> !window.examiner.requests().isEmpty());
        window.engine.goAway();
        window.await("the loss", () -> window.shows("Engine lost"));
        window.examiner.failWith(new EngineException.Unreachable("gone", (Throwable) null));
        window.await("the problem", () -> window.shows("The engine stopped answering"));
        window.examiner.letAll();
        window.engine.comeBack();
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        assertThat(window.examiner.requests()).hasSize(2);
    }

    @Test
    void asksBeforeItClosesDuringAnInvestigationAndThenCleansUp() throws Exception {
        window = new WindowFixture(settings);
        running("web");
        window.open();
        select("web");
        fire("#investigate");
        window.await("the first step", () -> !window.examiner.requests().isEmpty());
        window.fx(() -> javafx.event.Event.fireEvent(
                window.stage(),
                new javafx.stage.WindowEvent(window.stage(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        window.await("the question", () -> window.shows("Close while an investigation runs?"));
        assertThat(window.stage().isShowing()).isTrue();
        window.fx(() -> window.robot
                .lookup((Node node) ->
                        node instanceof Button button && button.getText().equals("Cancel and close"))
                .queryButton()
                .fire());
        window.await("the end", () -> !window.stage().isShowing() && window.examiner.cleanedUp());
    }

    @Test
    void remembersSizesAndChoices() throws Exception {
        window = new WindowFixture(settings);
        window.open();
        window.fx(() -> {
            window.window().theme().choose(Theme.Choice.DARK);
            window.stage().setWidth(1111);
        });
        window.fx(() -> window.window().shutDown());
        assertThat(Files.readString(settings.resolve("window.properties"))).contains("theme=DARK", "width=1111");
    }

    @Test
    void listsItsShortcuts() throws Exception {
        window = new WindowFixture(settings);
        Scenes.aBusyEngine(window.engine);
        window.open();
        window.await("the list", () -> window.shows("restarting, exit 0"));
        window.robot.press(KeyCode.F1).release(KeyCode.F1);
        window.await("the shortcuts", () -> window.shows("Keyboard shortcuts"));
        window.screenshots("15-shortcuts");
        window.robot.press(KeyCode.F1).release(KeyCode.F1);
        window.await("their end", () -> !window.shows("Keyboard shortcuts"));
    }

    private ScriptedContainer running(String name) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", "", "always"));
        window.engine.start(container);
        return container;
    }

    private void select(String name) {
        window.await(
                "container " + name,
                () -> rows().stream().anyMatch(row -> row.name().equals(name)));
        window.fx(() -> list().getSelectionModel()
                .select(rows().stream()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .orElseThrow()));
    }

    private void fire(String id) {
        window.fx(() -> window.robot.lookup(id).queryButton().fire());
    }

    private ListView<Entry> list() {
        return window.robot.lookup("#container-list").queryListView();
    }

    private List<ContainerRow> rows() {
        return window.robot.lookup("#container-list").tryQueryAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .filter(ContainerRow.class::isInstance)
                .map(ContainerRow.class::cast)
                .toList();
    }
}
