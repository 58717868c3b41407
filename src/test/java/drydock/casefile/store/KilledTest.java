package drydock.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves is stopped at random moments, a hundred times; what is on the disk then must open.
///
/// Killing it is what counts. Most times it is frozen instead (SIGSTOP), which leaves on the disk what a kill would
/// have left, and costs no new process.
@Timeout(120)
class KilledTest {
    private static final int PROCESSES = 20;
    private static final int FREEZES = 4;

    private final Random random = new Random();

    @Test
    void everyCaseOpensWheneverTheSavingProcessDies(@TempDir Path library) throws Exception {
        for (int process = 0; process < PROCESSES; process++) {
            Saving saving = Saving.into(library, process);
            try {
                freezeAndLook(library, saving);
            } finally {
                // Also where it was found wanting: nothing frozen may stay behind.
                signal("-KILL", saving.process);
            }
            assertThat(saving.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            saving.reader.join();
            opens(library, saving.last.get());
        }
        try (Stream<Path> cases = Files.list(library)) {
            assertThat(cases).as("cases that were saved").hasSizeGreaterThanOrEqualTo(PROCESSES);
        }
        everythingOpens(library);
    }

    private void freezeAndLook(Path library, Saving saving) throws Exception {
        for (int freeze = 0; freeze < FREEZES; freeze++) {
            pause();
            signal("-STOP", saving.process);
            opens(library, saving.last.get());
            signal("-CONT", saving.process);
        }
        pause();
    }

    /// The case that was last said to be on the disk holds at least what was said.
    private static void opens(Path library, String said) throws IOException {
        if (said.isEmpty()) {
            return;
        }
        String[] words = said.split(" ");
        Case content = CaseStore.open(library.resolve(words[0]));
        int number = Integer.parseInt(words[1]);
        Examined latest = content.latest();
        assertThat(latest.number()).as(said).isGreaterThanOrEqualTo(number);
        int least = latest.number() == number ? Integer.parseInt(words[2]) : 0;
        assertThat(latest.investigation().steps()).as(said).hasSizeGreaterThanOrEqualTo(least);
        latest.investigation()
                .steps()
                .forEach(step -> assertThat(step.transcript().lines())
                        .hasSize(20 * Integer.parseInt(step.id().substring("step-".length()))));
        assertThat(content.notes()).hasSizeBetween(number - 1, number);
    }

    private static void everythingOpens(Path library) throws IOException {
        List<CaseSummary> all = new CaseLibrary(library, java.time.Clock.systemUTC()).list();
        assertThat(all).allMatch(CaseSummary.Listed.class::isInstance);
        for (CaseSummary shelved : all) {
            // What a kill left half written does not stand in the way of going on.
            Case more = Written.examine(Written.folder(shelved.folder()), 2, _ -> {});
            assertThat(more.latest().complete()).isTrue();
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextLong(1, 40), random.nextInt(999_999));
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private record Saving(Process process, Thread reader, AtomicReference<String> last) {
        static Saving into(Path library, int number) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "drydock.casefile.store.EndlessSaving",
                            library.toString(),
                            String.valueOf(number))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            AtomicReference<String> last = new AtomicReference<>("");
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            // Pauses count from the moment it has begun to save.
            last.set(String.valueOf(lines.readLine()));
            Thread reader = Thread.ofVirtual().start(() -> lines.lines().forEach(last::set));
            return new Saving(process, reader, last);
        }
    }
}
