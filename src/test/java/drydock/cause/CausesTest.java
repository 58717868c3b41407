package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CausesTest {
    /// The public ids of the catalogue.
    private static final Set<String> CATALOGUE = Set.of(
            ("stub-binary silent-early-exit daemonized no-foreground-process entrypoint-never-execs completed-job"
                            + " output-lost-in-buffer output-not-on-stdout entrypoint-hides-exit-status command-not-found"
                            + " not-executable missing-interpreter crlf-line-endings wrong-architecture"
                            + " invalid-executable missing-shared-library symbol-not-found mount-hides-files bad-mount"
                            + " unknown-user bad-working-directory port-already-allocated device-unavailable"
                            + " crash-before-main segmentation-fault abort illegal-instruction arithmetic-exception"
                            + " unhandled-error missing-module runtime-version-mismatch out-of-memory"
                            + " killed-from-outside stop-signal-ignored missing-environment-variable"
                            + " invalid-configuration missing-file permission-denied wrong-user read-only-filesystem"
                            + " disk-full address-in-use address-not-available privileged-port dependency-unreachable"
                            + " dependency-refusal"
                            + " name-resolution-failure process-limit open-files-limit blocked-system-call"
                            + " stale-pid-file healthcheck-tool-missing healthcheck-failing restart-policy-loop")
                    .split(" "));

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
    void idsAreUniqueAndInTheCatalogue() {
        List<String> ids = Causes.ALL.stream().map(Cause::id).toList();
        assertThat(ids).doesNotHaveDuplicates().isSubsetOf(CATALOGUE);
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
