package drydock.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.model.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLibraryTest {
    private static final Path HOME = Path.of("/home/me");

    @TempDir
    private Path temporary;

    private CaseLibrary library = new CaseLibrary(Path.of("x"), Clock.systemUTC());

    @BeforeEach
    void place() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        library = new CaseLibrary(temporary.resolve("cases"), clock);
    }

    @Test
    void isEmptyBeforeTheFirstCase() throws IOException {
        assertThat(library.list()).isEmpty();
    }

    @Test
    void putsTheExaminationsOfOneContainerIntoOneCase() throws IOException {
        Written.examine(library.caseOf(Written.SUBJECT.container()), 2, _ -> {});
        Written.examine(library.caseOf(Written.SUBJECT.container()), 2, _ -> {});
        assertThat(library.list()).singleElement().isInstanceOfSatisfying(CaseSummary.Listed.class, listed -> {
            assertThat(listed.examinations()).isEqualTo(2);
            assertThat(listed.complete()).isTrue();
            assertThat(listed.container()).isEqualTo(Written.SUBJECT.container().name());
        });
    }

    @Test
    void findsTheCaseOfAContainerOrOfTheOneBeforeItByWhatAListTells() throws IOException {
        Written.examine(library.caseOf(Written.SUBJECT.container()), 1, _ -> {});
        String name = Written.SUBJECT.container().name();
        assertThat(library.find(new Identity("another id", name, Optional.empty(), Optional.empty())))
                .isPresent();
        assertThat(library.find(
                        new Identity(Written.SUBJECT.container().id(), "renamed", Optional.empty(), Optional.empty())))
                .isPresent();
        assertThat(library.find(new Identity("another id", "another name", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(library.find(new Identity("another id", name, Optional.of("shop"), Optional.of("web"))))
                .isEmpty();
    }

    @Test
    void saysWhichFolderCantBeOpenedAndWhyWithoutTouchingIt() throws IOException {
        Path damaged = library.folder().resolve("damaged");
        Files.createDirectories(damaged);
        Files.writeString(damaged.resolve("case.json"), "{\"format\":\"drydock-case\",\"version\":99}");
        assertThat(library.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseSummary.Unreadable.class,
                        bad -> assertThat(bad.why()).contains("newer version of Drydock"));
        assertThat(damaged.resolve("case.json")).hasContent("{\"format\":\"drydock-case\",\"version\":99}");
    }

    @Test
    void deletesACaseAndNothingElse() throws IOException {
        CaseFolder first = library.newCase("first");
        CaseFolder second = library.newCase("second");
        Written.examine(first, 1, _ -> {});
        Written.examine(second, 1, _ -> {});
        library.delete(first.path().getFileName().toString());
        assertThat(library.list()).extracting(CaseSummary::folder).containsExactly(second.path());
        for (String odd : List.of("..", "../cases", "no-such", "")) {
            assertThatThrownBy(() -> library.delete(odd)).isInstanceOf(CaseFormatException.class);
        }
        assertThat(second.read()).isNotNull();
    }

    @Test
    void clearsAwayWhatAKilledDeletionLeft() throws IOException {
        Path left = library.folder().resolve(".deleted-web-1/evidence");
        Files.createDirectories(left);
        Files.writeString(left.resolve("logs.txt"), "x");
        library.list();
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void givesEveryCaseAFolderOfItsOwnWhateverTheNameOfItsContainer() throws IOException {
        CaseFolder first = library.newCase("../../etc");
        Written.examine(first, 1, _ -> {});
        CaseFolder second = library.newCase("../../etc");
        assertThat(List.of(first.path(), second.path()))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.getParent().equals(library.folder()));
    }

    @Test
    void liesWhereThePlatformKeepsData() {
        assertThat(DataFolder.DATA.of(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/me/.local/share/drydock"));
        assertThat(DataFolder.DATA.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/drydock"));
        assertThat(DataFolder.DATA.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(Path.of("/home/me/.local/share/drydock"));
        assertThat(DataFolder.DATA.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/me/Library/Application Support/Drydock"));
        assertThat(DataFolder.SETTINGS.of(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/me/.config/drydock"));
        assertThat(DataFolder.SETTINGS.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/Drydock"));
        assertThat(DataFolder.DATA.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/local/Drydock"));
    }
}
