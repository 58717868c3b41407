package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void everyCauseIsListed() throws IOException {
        List<String> listed = Causes.ALL.stream()
                .map(cause -> cause.getClass().getSimpleName())
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(classesThatAreCauses());
    }

    private static List<String> classesThatAreCauses() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/classes/drydock/cause"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(CausesTest::isCause)
                    .toList();
        }
    }

    private static boolean isCause(String name) {
        try {
            Class<?> type = Class.forName("drydock.cause." + name);
            return Cause.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void everyCauseHasAFileOfItsOwnName() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/drydock/causes"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(Causes.ALL.stream()
                            .map(cause -> cause.id() + ".txt")
                            .toList());
        }
    }

    @Test
    void releasedIdsNeverChange() throws IOException {
        assertThat(Causes.ALL)
                .extracting(Cause::id)
                .doesNotHaveDuplicates()
                .containsAll(Files.readAllLines(Path.of("src/test/resources/causes/released-ids.txt")));
    }

    @Test
    void nothingIsAccusedWithoutFacts() {
        assertThat(Case.running().leading()).isEqualTo("none");
        assertThat(Case.exited(0).leading()).isEqualTo("none");
        assertThat(Case.exited(0).prints("3 rows copied", "done").leading()).isEqualTo("none");
    }

    @Test
    void aRunningContainerIsNotAccusedOfWhatItLogs() {
        Case fine = Case.running()
                .prints(
                        "open /etc/app.yml: no such file or directory",
                        "Traceback (most recent call last):",
                        "  File \"/app/x.py\", line 3, in f",
                        "KeyError: 'DATABASE_URL'");
        assertThat(fine.leading()).isEqualTo("none");
    }

    @Test
    void theLoopIsContributing() {
        Case looping =
                Case.looping(1).prints("panic: boom", "", "goroutine 1 [running]:", "main.main()", "\t/src/main.go:9");
        assertThat(looping.leading()).isEqualTo("unhandled-error confirmed");
        assertThat(looping.contributing()).containsExactly("restart-policy-loop");
    }
}
