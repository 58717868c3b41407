package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseBundle;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.report.Cases;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A case that somebody sent, opened in the window.
@Timeout(120)
class WindowImportTest {
    @TempDir
    Path settings;

    @TempDir
    Path elsewhere;

    private CasesScene scene;
    private WindowFixture window;
    private Path zip;

    @BeforeEach
    void begin() throws Exception {
        scene = new CasesScene(new WindowFixture(settings, drydock.step.Steps.ALL), settings);
        window = scene.window();
        CaseFolder theirs = new CaseLibrary(elsewhere, Clock.systemUTC()).newCase("theirs");
        new CaseStore().save(Cases.stub(), theirs.path());
        theirs.note(Optional.empty(), "what we saw here");
        zip = elsewhere.resolve("from a colleague.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            CaseBundle.write(theirs.read(), Map.of(), out);
        }
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void opensABundleAndKeepsItOnce() throws Exception {
        window.open();
        for (int i = 0; i < 2; i++) {
            bring(zip);
            window.await("the open case", () -> window.shows("saved case · examined "));
            window.await("it in the list", () -> list().getSelectionModel().getSelectedIndex() == 0);
        }
        window.openNotes();
        window.await("its note", () -> window.shows("what we saw here"));
        window.screenshots("49-imported");
        assertThat(scene.library().list()).hasSize(1);
        assertThat(zip).exists();
    }

    @Test
    void keepsBothWhenTheNotesHaveGrown() throws Exception {
        window.open();
        bring(zip);
        window.await("the open case", () -> window.shows("saved case · examined "));
        scene.library().open(scene.onlyCase().id()).note(Optional.empty(), "mine");
        bring(zip);
        window.await("theirs and mine", () -> scene.library().list().size() == 2);
    }

    @Test
    void opensAFolderWithoutAnEngine() throws Exception {
        window.engine.goAway();
        window.open();
        window.await("the attempts", () -> window.shows("Saved cases"));
        try (var places = Files.list(elsewhere)) {
            bring(places.filter(Files::isDirectory).findFirst().orElseThrow());
        }
        window.await("the open case", () -> window.shows("saved case · examined "));
    }

    @Test
    void saysWhatIsWrongWithADamagedOneAndChangesNothing() throws Exception {
        byte[] half = new byte[300];
        System.arraycopy(Files.readAllBytes(zip), 0, half, 0, half.length);
        Files.write(zip, half);
        window.open();
        bring(zip);
        window.await("the reason", () -> window.shows("from a colleague.zip can't be opened as a case"));
        window.screenshots("50-damaged");
        window.await("was not changed.", () -> window.shows("was not changed."));
        assertThat(scene.library().list()).isEmpty();
        assertThat(zip).hasBinaryContent(half);
    }

    @Test
    void saysThatACaseIsOfANewerDrydock() throws Exception {
        Path newer = Files.createDirectory(elsewhere.resolve("newer"));
        Files.writeString(newer.resolve("case.json"), "{\"format\":\"drydock-case\",\"version\":99}");
        window.open();
        bring(newer);
        window.await(
                "the reason",
                () -> window.shows("newer can't be opened as a case") && window.shows("newer version of Drydock"));
        assertThat(scene.library().list()).isEmpty();
    }

    @Test
    void takesOneBundleOrOneFolderThatIsDropped() {
        File folder = elsewhere.toFile();
        assertThat(CaseDrop.acceptable(List.of(zip.toFile()))).contains(zip);
        assertThat(CaseDrop.acceptable(List.of(folder))).contains(elsewhere);
        assertThat(CaseDrop.acceptable(List.of(zip.toFile(), folder))).isEmpty();
        assertThat(CaseDrop.acceptable(List.of(new File("report.md")))).isEmpty();
    }

    private void bring(Path place) {
        window.bring(place);
    }

    private ListView<Object> list() {
        return window.robot.lookup("#case-list").<ListView<Object>>tryQuery().orElseGet(ListView::new);
    }
}
