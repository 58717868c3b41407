package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseStore;
import drydock.casefile.store.CaseSummary;
import drydock.model.ContainerDetails;
import drydock.report.Cases;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A container that was examined in an earlier session, or in whose place another one was made since.
@Timeout(120)
class WindowRecallTest {
    @TempDir
    Path settings;

    private final ContainerDetails examined = Cases.stub().subject().container();
    private CasesScene scene;
    private WindowFixture window;
    private CaseFolder kept;

    @BeforeEach
    void begin() throws Exception {
        scene = new CasesScene(new WindowFixture(settings, drydock.step.Steps.ALL), settings);
        window = scene.window();
        kept = scene.library().newCase(examined.name());
        new CaseStore().save(Cases.stub(), kept.path());
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void showsWhatWasFoundLastTime() throws Exception {
        openOn(examined.id());
        window.await("its date", () -> window.shows("Investigate again to see its present state"));
        window.await("the state", () -> window.shows("Investigated before, in "));
        window.screenshots("35-recalled");
        scene.openReport();
        assertThat(window.report()).contains(examined.name());
        scene.fire("#investigate");
        window.examiner.letAll();
        window.await(
                "the second examination",
                () -> scene.onlyCase() instanceof CaseSummary.Listed twice && twice.examinations() == 2);
        window.await("no date any more", () -> !window.shows("Investigate again to see its present state"));
    }

    @Test
    void saysThatItWasTheContainerBefore() throws Exception {
        openOn("f".repeat(64));
        window.await("whose it is", () -> window.shows("in an earlier container of this name"));
        window.screenshots("36-predecessor");
    }

    @Test
    void saysThatTheKeptCaseCanNotBeReadAndChangesNothing() throws Exception {
        Path evidence;
        try (var files = Files.walk(kept.path())) {
            evidence = files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals("case.json"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(evidence, "{ damaged");
        openOn(examined.id());
        window.await("the reason", () -> window.shows("The saved case of this container can't be opened: "));
        window.screenshots("37-not-recalled");
        assertThat(evidence).hasContent("{ damaged");
    }

    private void openOn(String id) throws Exception {
        ScriptedContainer web = window.engine.add(new ScriptedContainer(id, examined.name()));
        window.engine.start(web);
        window.open();
        scene.selectContainer();
    }
}
