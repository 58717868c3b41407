package drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.casefile.store.CaseLibrary;
import drydock.cause.Causes;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.Subjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Exit statuses, and what goes to which stream.
@Timeout(30)
class DrydockCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    /// What the engine helper's search gives: one engine, or none.
    private record Found(Optional<Engine> engine) implements Engines {
        @Override
        public Engine connect(Choice choice) throws EngineException {
            if (engine.isEmpty()) {
                throw new EngineException.Unreachable("No engine answers; start Docker", (Throwable) null);
            }
            return engine.get();
        }

        @Override
        public List<Attempt> tryAll(Choice choice) {
            return engine.isEmpty()
                    ? List.of(new Attempt(
                            "the default socket",
                            "unix:///s",
                            Optional.empty(),
                            "no such socket\nStart Docker",
                            Duration.ofMillis(12)))
                    : List.of(new Attempt(
                            "DOCKER_HOST",
                            "unix:///s",
                            Optional.of(Subjects.exited().engine()),
                            "",
                            Duration.ofMillis(12)));
        }
    }

    private int run(String... arguments) {
        return run(new Found(Optional.of(new OneContainer())), out, arguments);
    }

    private int runWithoutEngine(String... arguments) {
        return run(new Found(Optional.empty()), out, arguments);
    }

    private int run(Engines engines, OutputStream to, String... arguments) {
        Console console = new Console(
                new PrintStream(to, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new DrydockCommand(
                        console,
                        engines,
                        Clock.systemUTC(),
                        Optional.of((choice, select) -> opened.add("window")),
                        new CaseLibrary(folder.resolve("library"), Clock.systemUTC()),
                        Map.of(),
                        folder.resolve("none.properties"))
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingCaseDoesNotOpenTheWindow() {
        assertThat(run("--open", "/no/such/case.drydock.zip")).isEqualTo(6);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file /no/such/case.drydock.zip");
    }

    @Test
    void opensTheWindowWithoutArguments() {
        assertThat(run()).isZero();
        assertThat(opened).containsExactly("window");
    }

    @Test
    void putsTheReportOnStdoutAndTheProgressOnStderr() {
        assertThat(run("investigate", "web", "--only", "status,environment")).isZero();
        assertThat(out()).startsWith("# Web ").contains("## Executive Summary");
        assertThat(err()).contains("✗ status", "✓ environment").containsPattern("checklist: \\d+\\.\\d\\d s\n$");
        assertThat(err()).doesNotContain("\u001b");
    }

    @Test
    void completesAlthoughNothingRuns() {
        assertThat(run("investigate", "web")).isZero();
        assertThat(out()).contains("Not checked: ");
    }

    @Test
    void examinesAnImageWithoutAContainer() {
        assertThat(run("investigate", "--image", "example/web:1.0", "--only", "status"))
                .isZero();
        assertThat(out()).contains("There is no container");
    }

    @Test
    void fallsBackToTheImageOfAContainerThatIsGone() {
        assertThat(run("investigate", "nobody", "--image", "example/web:1.0", "--only", "status"))
                .isZero();
        assertThat(err()).contains("examining the image");
    }

    @Test
    void namesWhatIsCloseToAnUnknownContainer() {
        assertThat(run("investigate", "wbe")).isEqualTo(4);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("there is no container wbe", "Did you mean web?");
    }

    @Test
    void explainsACauseWithoutAnEngine() {
        assertThat(runWithoutEngine("explain", "stub-binary")).isZero();
        assertThat(out())
                .startsWith("# Stub binary\n")
                .contains("## How to fix it", "(`completed-job`)")
                .doesNotContain("</", "](");
        assertThat(err()).isEmpty();
    }

    @Test
    void fillsLinesOfAPageToTheWidthOfATerminal() {
        assertThat(runWithoutEngine("explain", "stale-pid-file")).isZero();
        assertThat(out().lines().filter(line -> line.length() > 80))
                .allSatisfy(line -> assertThat(line.strip()).doesNotContain(" "));
    }

    @Test
    void listsTheCausesByFamily() {
        assertThat(runWithoutEngine("explain")).isZero();
        assertThat(out()).startsWith("Start\n  bad-mount ").contains("\n\nLoading\n");
        assertThat(out().lines().filter(line -> line.startsWith("  "))).hasSameSizeAs(Causes.ALL);
    }

    @Test
    void namesWhatIsCloseToAnUnknownCause() {
        assertThat(runWithoutEngine("explain", "stub-binry")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("There is no cause stub-binry. Did you mean stub-binary?");
    }

    @Test
    void refusesWhatMakesNoSense() {
        List<List<String>> senseless = List.of(
                List.of("investigate"),
                List.of("investigate", ""),
                List.of("investigate", "web", "other"),
                List.of("investigate", "web", "--only", "nonsense"),
                List.of("investigate", "web", "--skip", "nonsense"),
                List.of("investigate", "web", "--network", "host"),
                List.of("investigate", "web", "--step-timeout", "0"),
                List.of("investigate", "web", "--step-timeout", "NaN"),
                List.of("investigate", "web", "--source", "/no/such/folder"),
                List.of("investigate", "web", "--require-env", "A=b"),
                List.of("investigate", "web", "--max-chars", "0"),
                List.of("investigate", "web", "--max-chars", "90", "--format", "json"),
                List.of("investigate", "web", "--format", "pdf"),
                List.of("list", "--format", "xml"),
                List.of("toolbox"),
                List.of("report", "somewhere", "--format", "zip"),
                List.of("frobnicate"));
        for (List<String> arguments : senseless) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as("%s", arguments)
                    .isEqualTo(2);
        }
        assertThat(out()).isEmpty();
        assertThat(err().lines().filter(line -> line.startsWith("drydock: "))).hasSize(senseless.size());
    }

    @Test
    void saysWhenNoEngineAnswers() {
        assertThat(runWithoutEngine("list")).isEqualTo(3);
        assertThat(runWithoutEngine("investigate", "web")).isEqualTo(3);
        assertThat(err()).contains("No engine answers; start Docker");
        assertThat(runWithoutEngine("doctor")).isEqualTo(3);
        assertThat(out()).contains("✗ unix:///s (the default socket)", "no such socket", "Start Docker");
    }

    @Test
    void writesTheReportToAFile() throws IOException {
        Path file = folder.resolve("report.json");

        assertThat(run("investigate", "web", "--only", "status", "--format", "json", "-o", file.toString()))
                .isZero();
        assertThat(new ObjectMapper().readTree(file.toFile()).get("schema").asInt())
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void doesNotLoseAReportItCanNotWrite() {
        Path nowhere = folder.resolve("missing").resolve("report.md");

        assertThat(run("investigate", "web", "--only", "status", "-o", nowhere.toString()))
                .isEqualTo(5);
        assertThat(out()).startsWith("# Web ");
        assertThat(err()).contains("could not be written", "the folder does not exist");
    }

    @Test
    void leavesAFolderInPlaceOfTheReportAlone() {
        assertThat(run("investigate", "web", "--only", "status", "-o", folder.toString()))
                .isEqualTo(5);
        assertThat(err()).contains("is a directory");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noticesThatStdoutIsClosed() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(run(new Found(Optional.of(new OneContainer())), closed, "investigate", "web", "--only", "status"))
                .isEqualTo(5);
    }

    @Test
    void rendersASavedInvestigationAgain() {
        Path kept = folder.resolve("case");

        assertThat(run("investigate", "web", "--only", "status", "--save", kept.toString()))
                .isZero();
        String first = out();
        out.reset();
        assertThat(runWithoutEngine("report", kept.toString())).isZero();
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void addsAnExaminationToACaseOfTheSameContainer() {
        String kept = folder.resolve("case").toString();
        assertThat(run("investigate", "web", "--only", "status", "--save", kept))
                .isZero();
        assertThat(run("investigate", "web", "--only", "status", "--save", kept))
                .isZero();
        assertThat(folder.resolve("case/examinations/2/examination.json")).exists();
    }

    @Test
    void printsTheReportThoughTheCaseCantBeSaved() throws IOException {
        Files.writeString(folder.resolve("library"), "a file where the folder of the cases should be");
        assertThat(run("investigate", "web", "--only", "status", "--keep")).isEqualTo(5);
        assertThat(out()).startsWith("# Web ").contains("## Executive Summary");
        assertThat(err()).contains("could not be saved").doesNotContain("Exception", "\tat ");
    }

    @Test
    void rendersTheSampleWithoutAnEngine() {
        assertThat(runWithoutEngine("report")).isZero();
        String sample = out();
        assertThat(sample).contains("`stub-binary`, confirmed", "## Fixes Applied");
        out.reset();
        assertThat(runWithoutEngine("report", "sample")).isZero();
        assertThat(out()).isEqualTo(sample);
        assertThat(runWithoutEngine("note", "sample", "x")).isEqualTo(6);
    }

    @Test
    void masksTheWordsOfTheUserAndSaysSo() {
        assertThat(run("investigate", "web", "--only", "status")).isZero();
        assertThat(out()).contains("example/web");
        out.reset();
        assertThat(run("investigate", "web", "--only", "status", "--redact", "example"))
                .isZero();
        assertThat(out()).doesNotContain("example/web").contains("‹masked:word-", "the user asked for it");
        assertThat(err()).contains("masked: ");
        assertThat(run("investigate", "web", "--redact", "x")).isEqualTo(2);
    }

    @Test
    void notesWhatWasTriedAndTellsWhatCameOfIt() {
        String kept = folder.resolve("case").toString();
        assertThat(run("investigate", "web", "--only", "status", "--save", kept))
                .isZero();
        assertThat(runWithoutEngine("note", kept, "seen before")).isZero();
        assertThat(runWithoutEngine("note", kept, "--step", "status", "odd")).isZero();
        assertThat(runWithoutEngine("note", kept, "--fix", "rebuilt without cache"))
                .isZero();
        assertThat(runWithoutEngine("note", kept, "--done", "99")).isEqualTo(2);
        assertThat(runWithoutEngine("note", kept)).isEqualTo(2);
        assertThat(runWithoutEngine("note", kept, " ")).isEqualTo(2);
        assertThat(runWithoutEngine("note", kept, "both", "--done", "1")).isEqualTo(2);
        assertThat(runWithoutEngine("note", folder.resolve("none").toString(), "x"))
                .isEqualTo(6);
        out.reset();
        assertThat(run("investigate", "web", "--only", "status", "--save", kept))
                .isZero();
        assertThat(out()).contains("## Fixes Applied", "### Fix 1: rebuilt without cache", "seen before", "odd");
    }

    @Test
    void keepsCasesInAListThatCanBeReportedPackedAndDeleted() {
        assertThat(run("investigate", "web", "--only", "status", "--keep")).isZero();
        out.reset();
        assertThat(runWithoutEngine("cases")).isZero();
        String id = out().lines().toList().getLast().split(" ")[0];
        assertThat(id).startsWith("web-");
        String zip = folder.resolve("case.zip").toString();
        assertThat(runWithoutEngine("report", id, "--format", "zip", "-o", zip)).isZero();
        out.reset();
        assertThat(runWithoutEngine("report", zip)).isZero();
        assertThat(out()).startsWith("# Web ");
        assertThat(runWithoutEngine("cases", "delete", id)).isZero();
        assertThat(runWithoutEngine("report", id)).isEqualTo(6);
        assertThat(runWithoutEngine("cases", "import", zip)).isZero();
        out.reset();
        assertThat(runWithoutEngine("cases")).isZero();
        assertThat(out()).contains("web-");
    }

    @Test
    void saysWhenThereIsNoCase() {
        assertThat(run("report", folder.toString())).isEqualTo(6);
        assertThat(err()).contains("case.json");
    }

    @Test
    void staysWithinALimit() {
        assertThat(run("investigate", "web", "--only", "status", "--max-chars", "300"))
                .isZero();
        assertThat(out()).hasSizeLessThanOrEqualTo(300).contains("Restart");
    }

    @Test
    void listsContainersForReadersAndForPrograms() throws IOException {
        assertThat(run("list")).isZero();
        assertThat(out()).contains("NAME", "web", "Restarting (0)").doesNotContain("\u001b");
        out.reset();
        assertThat(run("list", "--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(out()).get(0).get("name").asText())
                .isEqualTo("web");
    }

    @Test
    void buildsAndRemovesTheToolbox() {
        Engines engines = new Found(Optional.of(new OneContainer()));

        assertThat(run(engines, out, "toolbox", "status")).isZero();
        assertThat(run(engines, out, "toolbox", "build")).isZero();
        assertThat(run(engines, out, "toolbox", "remove")).isZero();
        assertThat(out()).contains("not built", "ready, version 7, 50 MB", "tools: strace", "removed");
        assertThat(err()).contains("Step 1/3");
    }

    @Test
    void carriesTheToolboxToAnotherEngineInAFile(@TempDir Path folder) throws IOException {
        Engines engines = new Found(Optional.of(new OneContainer()));
        String file = folder.resolve("toolbox.tar").toString();

        assertThat(run(engines, out, "toolbox", "import", file)).isEqualTo(1);
        assertThat(err()).contains("file not found: " + file);
        assertThat(run(engines, out, "toolbox", "export", file)).isZero();
        assertThat(Path.of(file)).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(run(engines, out, "toolbox", "import", file)).isZero();
        assertThat(run(engines, out, "toolbox", "export", folder + "/none/toolbox.tar"))
                .isEqualTo(5);
    }

    @Test
    void explainsItself() {
        for (String command : List.of("list", "investigate", "report", "toolbox", "doctor")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(run("--version")).isZero();
        assertThat(out()).contains("--step-timeout", "--save", "Exit status:", "drydock ");
        assertThat(err()).isEmpty();
    }
}
