package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.engine.EngineException;
import drydock.fact.Facts;
import drydock.investigation.Examination;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.model.Transcript;
import drydock.step.Steps;
import drydock.ui.checklist.ChecklistLine;
import drydock.ui.checklist.FoldLine;
import drydock.ui.checklist.StepRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The checklist step by step and at once, on a recorded container.
@Timeout(120)
class WindowGuidedTest {
    @TempDir
    Path settings;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private Investigation whole;
    private volatile UnaryOperator<StepResult> again = UnaryOperator.identity();
    private WindowFixture window;
    private ListHand hand;

    @BeforeEach
    void open() throws Exception {
        whole = CaseStore.open(Path.of("src/test/resources/zoo/missing-file-c-silent.zip"))
                .investigation();
        window = new WindowFixture(settings, whole, Steps.ALL);
        hand = new ListHand(window);
        String id = whole.subject().container().id();
        window.engine.start(window.engine.add(new ScriptedContainer(id, "meter")));
        window.open(new Collaborators(
                window.engine.finder(),
                engine -> this::played,
                Steps.ALL,
                new CaseLibrary(settings.resolve("cases"), Clock.systemUTC()),
                settings,
                Clock.systemUTC(),
                "test",
                Optional.empty()));
        hand.select("meter");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /// Gives the recorded results; the steps to skip as an investigator skips them.
    private Investigation played(Request request, Progress progress) throws EngineException, InterruptedException {
        requests.add(request);
        progress.begun(new StartingFacts(whole.subject(), whole::provenance));
        List<StepResult> results = whole.steps().stream()
                .map(step -> request.skip().contains(step.id()) ? skipped(step) : again.apply(step))
                .toList();
        results.forEach(progress::finished);
        return Examination.again(new Investigation(
                whole.subject(),
                whole.duration(),
                results,
                Facts.NONE,
                List.of(),
                whole.redactions(),
                List.of(),
                whole.provenance()));
    }

    private static StepResult skipped(StepResult step) {
        Transcript nothing = new Transcript("", List.of(), 0, new Ending.Read(), Duration.ZERO);
        return new StepResult(
                step.id(),
                step.title(),
                step.question(),
                Outcome.SKIPPED,
                "not part of this investigation",
                "",
                nothing,
                List.of(),
                Optional.of(SkipReason.NOT_CHOSEN));
    }

    private void fire(String id) {
        window.fx(() -> window.robot.lookup(id).queryButton().fire());
    }

    private ListView<ChecklistLine> steps() {
        return window.robot.lookup("#steps").queryListView();
    }

    private List<String> ids() {
        return window.fx(() -> steps().getItems().stream()
                .map(line -> switch (line) {
                    case StepRow row -> row.id();
                    case FoldLine fold -> fold.words();
                })
                .toList());
    }

    @Test
    void readsFirstAndThenAsksBeforeEachStepThatRunsTheProgram() throws Exception {
        fire("#run-guided");
        window.await("the proposal", () -> window.shows("Next: Run without the entrypoint"));
        assertThat(requests.getLast().skip()).contains("run", "strace", "debugger");
        window.await(
                " causes left: Silent early exit (likely)",
                () -> window.shows(" causes left: Silent early exit (likely)"));
        window.await("root, as the container", () -> window.shows("root, as the container"));
        window.await("at most 3 s; memory, processes", () -> window.shows("at most 3 s; memory, processes"));
        window.screenshots("64-guided");
        fire("#next-run");
        window.await("the next proposal", () -> window.shows("Next: System call trace"));
        assertThat(requests.getLast().only()).containsExactly("run");
        assertThat(requests.getLast().network()).isEqualTo(Network.NONE);
        fire("#next-run");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        window.await(
                "fewer causes",
                () -> window.robot
                        .lookup("#narrowing")
                        .queryAs(Label.class)
                        .getText()
                        .contains(" → "));
    }

    @Test
    void aStepThatIsSkippedIsNotProposedAgain() throws Exception {
        fire("#run-guided");
        window.await("the proposal", () -> window.shows("Next: Run without the entrypoint"));
        fire("#next-skip");
        window.await("the next one", () -> window.shows("Next: System call trace"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void networkAndWritableMountsHoldForOneRunAndAreAskedForWithTheRisk() throws Exception {
        fire("#run-guided");
        window.await("the proposal", () -> window.shows("Next: Run without the entrypoint"));
        window.fx(() -> ListHand.item(
                        window.robot
                                .lookup("#next-run-with")
                                .queryAs(MenuButton.class)
                                .getItems(),
                        "next-both")
                .fire());
        window.await("the risk", () -> window.shows("it may migrate a database or send mail."));
        assertThat(requests).hasSize(1);
        hand.answer("Run");
        window.await("the next one", () -> window.shows("Next: System call trace"));
        assertThat(requests.getLast().network()).isEqualTo(Network.AS_CONFIGURED);
        assertThat(requests.getLast().mounts()).isEqualTo(MountAccess.AS_CONFIGURED);
        fire("#next-run");
        window.await("the trace", () -> requests.size() == 3);
        assertThat(requests.getLast().network()).isEqualTo(Network.NONE);
        assertThat(requests.getLast().mounts()).isEqualTo(MountAccess.READ_ONLY);
    }

    @Test
    void theRestRunsWithoutAskingUntilNothingCanChange() throws Exception {
        fire("#run-guided");
        window.await("the proposal", () -> window.shows("Next: Run without the entrypoint"));
        fire("#next-rest");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        window.await("the end", () -> requests.size() >= 4 && !window.shows("Next: "));
        assertThat(requests.stream().skip(1).map(Request::only).toList()).contains(Set.of("run"), Set.of("strace"));
    }

    @Test
    void problemsComeFirstAndWhatDidNotRunIsOneLine() throws Exception {
        fire("#investigate");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        window.await("one line for the rest", () -> ids().getLast().equals("3 could not run"));
        List<String> ids = ids();
        List<Outcome> outcomes = ids.stream()
                .flatMap(id -> whole.step(id).stream())
                .map(StepResult::outcome)
                .toList();
        assertThat(outcomes).doesNotContain(Outcome.SKIPPED);
        assertThat(outcomes.indexOf(Outcome.OK)).isGreaterThan(outcomes.lastIndexOf(Outcome.PROBLEM));
        window.screenshots("65-problems-first");
        window.fx(() -> {
            steps().requestFocus();
            steps().getSelectionModel().selectLast();
        });
        hand.press(KeyCode.RIGHT);
        window.await("all of them", () -> ids().size() == ids.size() + 3);
        hand.press(KeyCode.SPACE);
        window.await("one line again", () -> ids().size() == ids.size());
    }

    @Test
    void noNameOfAStepIsCut() throws Exception {
        fire("#investigate");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        for (int width : new int[] {1280, 1000}) {
            window.fx(() -> window.stage().setWidth(width));
            window.await(
                    "whole names at " + width,
                    () -> window.robot.lookup("#steps .step-title").queryAllAs(Label.class).stream()
                            .filter(WindowFixture::visible)
                            .allMatch(title -> title.lookup(".text") instanceof Text text
                                    && text.getText().replace("\n", " ").equals(title.getText())));
        }
    }

    @Test
    void anOwnStepNeedsACaseFirst() throws Exception {
        assertThat(window.robot.lookup("#own-run").queryAs(Button.class).isDisabled())
                .isTrue();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        window.await(
                "the button",
                () -> !window.robot.lookup("#own-run").queryAs(Button.class).isDisabled());
    }

    @Test
    void aStepIsChangedForOneRunWithTheRiskInWords() throws Exception {
        fire("#investigate");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        select("strace");
        window.await(
                "the button",
                () -> window.robot.lookup("#step-change").queryButton().isVisible());
        hand.press(KeyCode.E);
        window.await("the form", () -> window.shows("Change “System call trace” for one run"));
        window.await(
                "the first field has the focus", () -> area("#changed-command").isFocused());
        window.await("no risk yet", () -> !window.shows("migrate a database"));
        window.fx(() ->
                window.robot.lookup("#changed-network").queryAs(CheckBox.class).setSelected(true));
        window.fx(() ->
                window.robot.lookup("#changed-mounts").queryAs(CheckBox.class).setSelected(true));
        window.await("the risk", () -> window.shows("it may migrate a database or send mail."));
        window.await("the other risk", () -> window.shows("data that the program writes stays there."));
        window.fx(() -> area("#changed-variables").setText("not a variable"));
        fire("#changed-run");
        window.await("what is wrong", () -> window.shows("“not a variable” is neither NAME=value nor -NAME."));
        window.screenshots("70-changed-step");
        window.fx(() -> area("#changed-command").setText("sh -c 'exit"));
        window.fx(() -> area("#changed-variables").setText(""));
        fire("#changed-run");
        window.await("what is wrong", () -> window.shows("A quote (') in the command is not closed."));
        assertThat(requests).hasSize(1);
        window.fx(() -> area("#changed-command").requestFocus());
        hand.press(KeyCode.TAB);
        window.await("Tab leaves the field", () -> area("#changed-variables").isFocused());
        hand.press(KeyCode.ESCAPE);
        window.await(
                "the output again",
                () -> window.robot.lookup("#changed-form").queryAll().isEmpty());
    }

    @Test
    void twoRunsOfAStepAreCompared() throws Exception {
        fire("#investigate");
        window.await("the cause", () -> window.shows("Missing file: likely"));
        select("strace");
        window.await("its output", () -> !lines().getItems().isEmpty());
        assertThat(window.fx(() -> window.robot
                        .lookup("#step-compare")
                        .queryAs(MenuButton.class)
                        .isVisible()))
                .isFalse();
        again = step -> step.id().equals("strace") ? shortened(step) : step;
        hand.press(KeyCode.R);
        window.await(
                "another run",
                () -> window.robot
                        .lookup("#step-compare")
                        .queryAs(MenuButton.class)
                        .isVisible());
        window.fx(() -> window.robot
                .lookup("#step-compare")
                .queryAs(MenuButton.class)
                .getItems()
                .getFirst()
                .fire());
        window.await("the difference", () -> window.shows("First difference in line "));
        window.await("which is which", () -> window.shows("The run before") && window.shows("This run"));
        window.screenshots("71-compared-step");
        fire("#step-compare-close");
        window.await(
                "the output again",
                () -> window.robot.lookup("#step-comparison").queryAll().isEmpty());
    }

    private static StepResult shortened(StepResult step) {
        Transcript all = step.transcript();
        return new StepResult(
                step.id(),
                step.title(),
                step.question(),
                step.outcome(),
                step.summary(),
                step.paste(),
                new Transcript(
                        all.command(),
                        all.lines().subList(0, all.lines().size() - 3),
                        all.dropped(),
                        all.ending(),
                        all.duration()),
                List.of());
    }

    private TextArea area(String id) {
        return window.robot.lookup(id).queryAs(TextArea.class);
    }

    private ListView<Object> lines() {
        return window.robot.lookup("#evidence-lines").queryListView();
    }

    private void select(String step) {
        window.fx(() -> {
            steps().requestFocus();
            steps().getItems().stream()
                    .filter(line -> line instanceof StepRow row && row.id().equals(step))
                    .findFirst()
                    .ifPresent(line -> steps().getSelectionModel().select(line));
        });
    }
}
