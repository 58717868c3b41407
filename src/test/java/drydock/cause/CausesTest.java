package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
    @Test
    void everyCauseIsListed() {
        List<String> listed = Causes.ALL.stream()
                .map(cause -> cause.getClass().getSimpleName())
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(classesThatAreCauses());
    }

    private static List<String> classesThatAreCauses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("drydock.cause").stream()
                        .filter(type -> type.isAssignableTo(Cause.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
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
    void everyCauseSaysWhatAReaderNeeds() {
        for (Cause cause : Causes.ALL) {
            CauseInfo info = cause.info();
            assertThat(Map.of(
                            "Title", info.title(),
                            "About", info.about(),
                            "Hypothesis", info.hypothesis(),
                            "Check", info.check(),
                            "Ruled-out", info.excluded(),
                            "Fix", info.remedy()))
                    .as(info.id())
                    .allSatisfy((field, text) -> assertThat(text).as(field).isNotBlank());
            assertThat(info.recording().isEmpty() && info.messages().isEmpty())
                    .as("%s has neither a recording nor a message for its worked example", info.id())
                    .isFalse();
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
    void familyIsThePackage() {
        for (Cause cause : Causes.ALL) {
            assertThat(cause.getClass().getPackageName())
                    .as(cause.id())
                    .isEqualTo("drydock.cause." + cause.info().family().word());
        }
    }

    @Test
    void everyCauseHasATestThatAccusesAcquitsAndRulesOut() throws ReflectiveOperationException {
        for (Cause cause : Causes.ALL) {
            Class<?> test = Class.forName(cause.getClass().getName() + "Test");
            List<String> names = testsOf(test);
            assertThat(names).as(test.getName()).anyMatch(name -> name.startsWith("accuses"));
            assertThat(names).as(test.getName()).anyMatch(name -> name.startsWith("nearMiss"));
            assertThat(names)
                    .as(test.getName())
                    .anyMatch(name -> name.startsWith("rulesOut") || name.startsWith("isNotChecked"));
        }
    }

    private static List<String> testsOf(Class<?> test) {
        return Stream.of(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
    }

    @Test
    void nothingIsAccusedWithoutFacts() {
        assertThat(MadeUpCase.running().leading()).isEqualTo("none");
        assertThat(MadeUpCase.exited(0).leading()).isEqualTo("none");
        assertThat(MadeUpCase.exited(0).prints("3 rows copied", "done").leading())
                .isEqualTo("none");
    }

    @Test
    void aRunningContainerIsNotAccusedOfWhatItLogs() {
        MadeUpCase fine = MadeUpCase.running()
                .prints(
                        "open /etc/app.yml: no such file or directory",
                        "Traceback (most recent call last):",
                        "  File \"/app/x.py\", line 3, in f",
                        "KeyError: 'DATABASE_URL'");
        assertThat(fine.leading()).isEqualTo("none");
    }

    /// Exit status, and output with ` / ` between its lines.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "143 | INFO shutting down / open /tmp/x: no such file or directory",
                "0 | WARN config.yml: No such file or directory, using defaults / done"
            })
    void whatGivesNoReasonAccusesNothing(long status, String output) {
        assertThat(MadeUpCase.exited(status).prints(output.split(" / ", -1)).leading())
                .isEqualTo("none");
    }

    @Test
    void theLoopIsContributing() {
        MadeUpCase looping = MadeUpCase.looping(1)
                .prints("panic: boom", "", "goroutine 1 [running]:", "main.main()", "\t/src/main.go:9");
        assertThat(looping.leading()).isEqualTo("unhandled-error confirmed");
        assertThat(looping.contributing()).containsExactly("restart-policy-loop");
    }
}
