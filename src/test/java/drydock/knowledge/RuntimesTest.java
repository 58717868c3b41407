package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.knowledge.RuntimeInfo.CommandLineForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimesTest {
    @ParameterizedTest
    @CsvSource({
        "/usr/local/bin/python3.12, python",
        "pypy3, python",
        "nodejs, node",
        "/usr/bin/php8.2, php",
        "luajit, lua",
        "sqlite3, sqlite",
        "/bin/bash, sh",
        "/usr/bin/busybox, busybox"
    })
    void aProgramIsKnownByItsNameWithOrWithoutAVersion(String program, String runtime) {
        assertThat(Runtimes.of(program)).map(RuntimeInfo::name).contains(runtime);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/server", "nodemon", "python-app", "/bin/", "", "3.12"})
    void anyOtherProgramIsNone(String program) {
        assertThat(Runtimes.of(program)).isEmpty();
    }

    @Test
    void onlyShellsWithTheSyntaxOfShAreShells() {
        assertThat(Runtimes.isShell("/bin/dash")).isTrue();
        assertThat(Runtimes.isShell("/usr/bin/fish")).isFalse();
        assertThat(Runtimes.isShell("/bin/busybox")).isFalse();
    }

    @Test
    void aClientHasCodeOfItsOwnAndAnInterpreterRunsThatOfOthers() {
        assertThat(Runtimes.of("psql").map(RuntimeInfo::interprets)).contains(false);
        assertThat(Runtimes.of("awk").map(RuntimeInfo::interprets)).contains(true);
    }

    @Test
    void someStartWithoutArgumentsToReadCommands() {
        assertThat(Runtimes.of("python3").map(RuntimeInfo::readsCommands)).contains(true);
        assertThat(Runtimes.of("java").map(RuntimeInfo::readsCommands)).contains(false);
    }

    @Test
    void someHoldNothingBack() {
        assertThat(Runtimes.of("node").map(RuntimeInfo::writesAtOnce)).contains(true);
        assertThat(Runtimes.of("python3").map(RuntimeInfo::writesAtOnce)).contains(false);
    }

    @Test
    void aCommandLineIsKnownByItsOptions() {
        Optional<CommandLineForm> node = Runtimes.of("node").flatMap(RuntimeInfo::commandLine);
        assertThat(node).hasValueSatisfying(form -> {
            assertThat(form.valued()).contains("--require");
            assertThat(form.noFile()).contains("-e");
            assertThat(form.subcommands()).containsExactly("inspect");
        });
        assertThat(Runtimes.of("julia").flatMap(RuntimeInfo::commandLine)).isEmpty();
    }

    @Test
    void noProgramBelongsToTwoRuntimes() {
        List<String> programs = Paragraphs.ofResource("/drydock/knowledge/runtimes.txt").stream()
                .flatMap(row -> row.words("Programs").stream())
                .toList();
        assertThat(programs).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }
}
