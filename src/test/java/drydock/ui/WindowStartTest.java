package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseLibrary;
import drydock.ui.containers.ContainerRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a newcomer sees first.
@Timeout(120)
class WindowStartTest {
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

    @Test
    void theWorstContainerIsSelectedWithASentence() throws Exception {
        Scenes.aBusyEngine(window.engine);
        window.open();
        window.await("the sentence", () -> window.shows("recon-backend keeps failing: restarting, exit 0"));
        window.await("Press Investigate to find out why.", () -> window.shows("Press Investigate to find out why."));
        window.screenshots("70-first-look");
        window.examiner.letAll();
        window.fx(() -> window.robot.lookup("#investigate").queryButton().fire());
        window.await("the cause", () -> window.shows("Stub binary: confirmed"));
        assertThat(window.shows("keeps failing")).isFalse();
    }

    @Test
    void nothingIsSelectedWhereNothingIsInTrouble() throws Exception {
        window.engine.start(window.engine.add(new ScriptedContainer("web", "web:1", "", "always")));
        window.open();
        window.await("the list", () -> hand.row("web") != null);
        window.await("No container selected", () -> window.shows("No container selected"));
    }

    @Test
    void aContainerThatWasAskedForIsInView() throws Exception {
        for (int i = 0; i < 60; i++) {
            window.engine.start(
                    window.engine.add(new ScriptedContainer("app-%02d".formatted(i), "web:1", "", "always")));
        }
        window.open(new Collaborators(
                window.engine.finder(),
                connected -> window.examiner,
                List.of(),
                new CaseLibrary(settings.resolve("cases"), Clock.systemUTC()),
                settings,
                Clock.systemUTC(),
                "test",
                Optional.of("app-57")));
        window.await(
                "its row",
                () -> window.robot.lookup("#container-list .entry-cell").queryAllAs(ListCell.class).stream()
                        .anyMatch(cell -> cell.isVisible()
                                && cell.isSelected()
                                && cell.getItem() instanceof ContainerRow row
                                && row.name().equals("app-57")));
    }

    @Test
    void theUsersChoiceStays() throws Exception {
        window.engine.start(window.engine.add(new ScriptedContainer("web", "web:1", "", "always")));
        window.open();
        hand.select("web");
        Scenes.aBusyEngine(window.engine);
        window.await("the others", () -> hand.rows().size() > 5);
        assertThat(window.fx(
                        () -> hand.list().getSelectionModel().getSelectedItem().key()))
                .isEqualTo(hand.row("web").id());
    }

    @Test
    void rowsKeepTheirPlacesUnderThePointer() throws Exception {
        for (String name : new String[] {"a", "b", "c"}) {
            window.engine.start(window.engine.add(new ScriptedContainer(name, "web:1", "", "no")));
        }
        window.open();
        window.await("all", () -> hand.rows().size() == 3);
        window.robot.moveTo(hand.list());
        window.robot.moveBy(3, 3);
        ScriptedContainer failing = window.engine.find("c");
        window.engine.die(failing, 1);
        window.await("its state", () -> hand.row("c").state().equals("exited"));
        assertThat(window.fx(() -> hand.rows().stream().map(ContainerRow::name).toList()))
                .containsExactly("a", "b", "c");
        window.robot.moveTo(window.<javafx.scene.Node>node("header"));
        window.await("the usual order", () -> hand.rows().getFirst().name().equals("c"));
    }
}
