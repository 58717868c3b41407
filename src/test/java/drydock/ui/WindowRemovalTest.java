package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseSummary;
import drydock.investigation.StartingFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was seen stays: after a removal, a late cancellation, and while others are looked at.
@Timeout(120)
class WindowRemovalTest {
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

    private ScriptedContainer running(String name) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", "", "always"));
        window.engine.start(container);
        return container;
    }

    private void fire(String id) {
        window.fx(() -> window.robot.lookup(id).queryButton().fire());
    }

    private void investigate() {
        window.examiner.letAll();
        fire("#investigate");
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
    }

    @Test
    void aRemovedContainerKeepsLogChecklistAndReportUntilItIsLeft() throws Exception {
        ScriptedContainer web = running("web");
        running("other");
        web.print("its last words");
        window.open();
        hand.select("web");
        window.await("its log", () -> window.logText().contains("its last words"));
        investigate();
        window.engine.remove(web);
        window.await("what it says", () -> window.shows("web is no longer on the engine."));
        window.await("the log's end", () -> window.shows("container removed"));
        assertThat(window.logText()).contains("its last words");
        assertThat(window.report()).contains("Stub");
        window.await("Stub binary: confirmed", () -> window.shows("Stub binary: confirmed"));
        assertThat(window.robot.lookup("#investigate").queryAs(Button.class).isDisabled())
                .isTrue();
        window.screenshots("63-removed");
        hand.select("other");
        window.await("the other's header", () -> window.shows("Investigate"));
        hand.select("web");
        window.await("its log again", () -> window.logText().contains("its last words"));
        window.await("Stub binary: confirmed", () -> window.shows("Stub binary: confirmed"));
        fire("#leave-removed");
        window.await("its end", () -> hand.row("web") == null && window.shows("No container selected"));
    }

    @Test
    void aContainerThatNobodyExaminedGoesWhenAnotherIsSelected() throws Exception {
        ScriptedContainer web = running("web");
        running("other");
        window.open();
        hand.select("web");
        window.engine.remove(web);
        window.await("what it says", () -> window.shows("web is no longer on the engine."));
        hand.select("other");
        window.await("its end", () -> hand.row("web") == null);
        assertThat(window.shows("is no longer on the engine")).isFalse();
    }

    @Test
    void offersTheSuccessorAndNeverSelectsItByItself() throws Exception {
        ScriptedContainer web = running("web");
        web.print("the old one");
        window.open();
        hand.select("web");
        window.await("its log", () -> window.logText().contains("the old one"));
        window.engine.remove(web);
        window.await("what it says", () -> window.shows("web is no longer on the engine."));
        assertThat(window.shows("Show its successor")).isFalse();
        running("web").print("the successor");
        window.await("the offer", () -> window.shows("Show its successor"));
        assertThat(window.logText()).contains("the old one");
        fire("#show-successor");
        window.await("the successor's log", () -> window.logText().contains("the successor"));
        window.await("only one is left", () -> hand.rows().size() == 1);
    }

    @Test
    void aCancellationThatComesTooLateLosesNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Examiner deaf = (request, progress) -> {
            progress.begun(new StartingFacts(window.result.subject(), window.result::provenance));
            window.result.steps().forEach(progress::finished);
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return window.result;
        };
        CaseLibrary library = new CaseLibrary(settings.resolve("cases"), Clock.systemUTC());
        running("web");
        window.open(new Collaborators(
                window.engine.finder(),
                engine -> deaf,
                ScriptedSteps.of(window.result),
                library,
                settings,
                Clock.systemUTC(),
                "test",
                Optional.empty()));
        hand.select("web");
        fire("#investigate");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        fire("#cancel-all");
        window.await("the result", () -> window.shows("Stub binary: confirmed"));
        window.await("the case", () -> window.shows("case saved "));
        assertThat(library.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseSummary.Listed.class,
                        whole -> assertThat(whole.complete()).isTrue());
    }

    @Test
    void aCancelledExaminationIsNoResult() throws Exception {
        CaseLibrary library = new CaseLibrary(settings.resolve("cases"), Clock.systemUTC());
        running("web");
        window.open();
        hand.select("web");
        fire("#investigate");
        window.examiner.let(2);
        window.await("two steps", () -> window.shows("2 of 5 steps done"));
        fire("#cancel-all");
        window.await("the end", () -> window.shows("Cancelled."));
        window.await("no case", () -> library.list().isEmpty());
        investigate();
        window.await("the button", () -> window.shows("Investigate again"));
        window.await("the case", () -> library.list().size() == 1);
    }

    @Test
    void aCancelledSecondExaminationLeavesTheFirst() throws Exception {
        Examiner[] now = {window.examiner};
        CaseLibrary library = new CaseLibrary(settings.resolve("cases"), Clock.systemUTC());
        CountDownLatch begun = new CountDownLatch(1);
        running("web");
        window.open(new Collaborators(
                window.engine.finder(),
                engine -> (request, progress) -> now[0].investigate(request, progress),
                ScriptedSteps.of(window.result),
                library,
                settings,
                Clock.systemUTC(),
                "test",
                Optional.empty()));
        hand.select("web");
        investigate();
        now[0] = (request, progress) -> {
            progress.begun(new StartingFacts(window.result.subject(), window.result::provenance));
            progress.finished(window.result.steps().getFirst());
            begun.countDown();
            new CountDownLatch(1).await();
            return window.result;
        };
        window.await("the button", () -> window.shows("Investigate again"));
        fire("#investigate");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        fire("#cancel-all");
        window.await("what is shown", () -> window.shows("The results are those of the investigation before."));
        window.await("Stub binary: confirmed", () -> window.shows("Stub binary: confirmed"));
        window.await(
                "one examination",
                () -> library.list().size() == 1
                        && library.list().getFirst() instanceof CaseSummary.Listed one
                        && one.examinations() == 1
                        && one.complete());
    }

    @Test
    void severalInvestigationsAtOnceAreEachKeptWhenSwitching() throws Exception {
        running("web");
        running("api");
        window.open();
        hand.select("web");
        fire("#investigate");
        window.await("the first", () -> window.examiner.requests().size() == 1);
        hand.select("api");
        fire("#investigate");
        window.await("the second", () -> window.examiner.requests().size() == 2);
        window.await("Investigating: 0 of 5 steps done", () -> window.shows("Investigating: 0 of 5 steps done"));
        hand.select("web");
        window.await("Investigating: 0 of 5 steps done", () -> window.shows("Investigating: 0 of 5 steps done"));
        window.examiner.letAll();
        window.await("its cause", () -> window.shows("Stub binary: confirmed"));
        hand.select("api");
        window.await("the other's cause", () -> window.shows("Stub binary: confirmed"));
    }
}
