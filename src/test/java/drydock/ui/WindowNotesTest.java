package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Note;
import drydock.casefile.store.CaseSummary;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the user writes into a case, and what a fix changed.
@Timeout(120)
class WindowNotesTest {
    @TempDir
    Path settings;

    private CasesScene scene;
    private WindowFixture window;

    @BeforeEach
    void begin() throws Exception {
        scene = new CasesScene(settings);
        window = scene.window();
        scene.openInvestigated();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void tellsWhatAFixChangedAfterInvestigatingAgain() throws Exception {
        window.openNotes();
        scene.write("#note-text", "rebuilt without cache, password=hunter2secret", "#add-fix");
        window.await("the fix", () -> window.shows("rebuilt without cache"));
        scene.write("#note-text", "the image is from yesterday", "#add-note");
        window.await("the note", () -> window.shows("the image is from yesterday"));
        window.await("the next steps", () -> window.shows("Next steps"));
        window.screenshots("32-notes");
        scene.fire("#investigate");
        window.await("both", () -> scene.onlyCase() instanceof CaseSummary.Listed twice && twice.examinations() == 2);
        window.openNotes();
        window.await("the comparison", () -> window.shows("Since the last investigation: "));
        window.screenshots("33-before-after");
        window.openReport();
        window.await(
                "the report",
                () -> window.report().contains("rebuilt without cache")
                        && window.report().contains("the image is from yesterday"));
        assertThat(window.report()).doesNotContain("hunter2secret");
        assertThat(scene.read().fixes()).hasSize(1);
    }

    @Test
    void remembersWhichNextStepIsDone() throws Exception {
        window.openNotes();
        window.await(
                "a next step",
                () -> window.robot.lookup("#notes .check-box").tryQuery().isPresent());
        window.fx(
                () -> window.robot.lookup("#notes .check-box").<CheckBox>query().fire());
        window.await("the mark", () -> !scene.read().done().isEmpty());
    }

    @Test
    void keepsANoteOnAStepBesideItsEvidenceAndInTheReport() throws Exception {
        scene.selectStep("logs");
        scene.write("#step-note-text", "the same five lines each time, token=abcdef0123456789", "#add-step-note");
        window.await("the note", () -> window.shows("the same five lines each time"));
        window.screenshots("34-step-note");
        Note note = scene.read().notes().getFirst();
        assertThat(note.step()).isEqualTo(Optional.of("logs"));
        assertThat(note.text()).doesNotContain("abcdef0123456789");
        scene.openReport();
        window.await("the report", () -> window.report().contains("the same five lines each time"));
        window.openNotes();
        window.await("where it belongs", () -> window.shows(", on “Log”"));
        scene.selectStep("status");
        assertThat(window.shows("the same five lines each time")).isFalse();
    }

    @Test
    void changesANoteAndTakesItAway() throws Exception {
        scene.selectStep("logs");
        scene.write("#step-note-text", "frist", "#add-step-note");
        window.await("the note", () -> window.shows("frist"));
        scene.fire("#edit-note");
        scene.write("#edited-note", "first", "#save-note");
        window.await("the new words", () -> window.shows("first"));
        assertThat(scene.read().notes()).singleElement().extracting(Note::text).isEqualTo("first");
        scene.fire("#edit-note");
        scene.fire("#remove-note");
        window.await("its end", () -> scene.read().notes().isEmpty());
        window.await("an empty place", () -> !window.shows("first"));
    }
}
