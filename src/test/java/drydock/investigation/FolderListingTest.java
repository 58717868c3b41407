package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineSearch;
import drydock.model.FileStat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Folders of containers that do not run, listed by the toolbox.
class FolderListingTest {
    @Test
    void readsNamesWithBlanksAndLinksAndLeavesOutTheRest() {
        assertThat(FolderListing.entry("/app", "81a4 0 1000 12 1700000000 my file"))
                .hasValueSatisfying(file -> {
                    assertThat(file.path()).isEqualTo("/app/my file");
                    assertThat(file.permissions()).isEqualTo("-rw-r--r--");
                    assertThat(file.gid()).isEqualTo(1000);
                });
        assertThat(FolderListing.entry("/", "a1ff 0 0 7 0 'bin' -> 'usr/bin'")).hasValueSatisfying(link -> {
            assertThat(link.type()).isEqualTo(FileStat.Type.LINK);
            assertThat(link.linkTarget()).isEqualTo("usr/bin");
            assertThat(link.path()).isEqualTo("/bin");
        });
        assertThat(FolderListing.entry("/", "stat: can't stat 'x'")).isEmpty();
    }

    @Test
    @Tag("engine")
    @Timeout(120)
    void listsTheFilesOfAStoppedContainer() throws Exception {
        String id = docker("create", "--network", "none", "debian:bookworm-slim", "true");
        try (Engine engine = engine()) {
            List<FileStat> root = FolderListing.of(engine, engine.inspect(id), "/");
            assertThat(root).extracting(FileStat::path).contains("/etc", "/usr", "/var", "/bin");
            assertThat(FolderListing.of(engine, engine.inspect(id), "/etc"))
                    .filteredOn(file -> file.path().equals("/etc/passwd"))
                    .singleElement()
                    .satisfies(file -> assertThat(file.permissions()).isEqualTo("-rw-r--r--"));
            assertThatThrownBy(() -> FolderListing.of(engine, engine.inspect(id), "/nowhere"))
                    .isInstanceOf(EngineException.Refused.class)
                    .hasMessageContaining("/nowhere");
        } finally {
            docker("rm", "-f", id);
        }
    }

    private static Engine engine() throws InterruptedException {
        return switch (EngineLocator.system().locate(EngineLocator.Choice.ANY)) {
            case EngineSearch.Found found -> found.engine();
            case EngineSearch.None none -> throw new AssertionError(none.message());
        };
    }

    private static String docker(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "docker";
        System.arraycopy(words, 0, all, 1, words.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
