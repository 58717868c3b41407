package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;
import static drydock.model.Verdict.Level.RULED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpProgram;
import drydock.cause.RecordedCase;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.ExpectedLines;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.model.Citation;
import drydock.model.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StubBinaryTest {
    private static final String DUMMY = "RUN echo 'fn main() {}' > src/main.rs && cargo build";

    private static MadeUpCase silent() {
        return MadeUpCase.looping(0)
                .prints(Origin.ENTRYPOINT, "About to execute binary...")
                .program(Kind.BINARY, "/app/server");
    }

    private static ExpectedLines expected(boolean inBinary) {
        Citation cited = Citation.line("expected-lines", 1, "listening: in program: " + (inBinary ? "yes" : "no"));
        return new ExpectedLines(List.of(new ExpectedLines.Expected("listening", false, inBinary, cited)));
    }

    @Test
    void accusesAMainThatReturnsAtOnce() {
        MadeUpCase stub = silent().main("Rust", Shape.RETURNS_AT_ONCE);
        stub.cause("stub-binary")
                .leads(CONFIRMED)
                .explains("`server::main` (1 byte: `ret`)", "`/app/server`", "cargo")
                .advises("touch src/main.rs")
                .cites("server::main 1 byte: ret", "restarting (0)");
        stub.cause("restart-policy-loop").contributes(CONFIRMED);
    }

    @Test
    void accusesAMainThatReturnsAnotherConstant() {
        MadeUpCase.looping(1)
                .program(Kind.BINARY, "/app/server")
                .main("C", Shape.RETURNS_AT_ONCE)
                .cause("stub-binary")
                .leads(CONFIRMED);
    }

    @Test
    void accusesAFileWithoutTheExpectedLines() {
        silent().main("C", Shape.DOES_SOMETHING)
                .with(expected(false))
                .cause("stub-binary")
                .leads(CONFIRMED)
                .explains("None of the 1 lines")
                .cites("in program: no");
    }

    @Test
    void accusesAProgramFileWithoutAStatement() {
        MadeUpCase.looping(0)
                .chain(MadeUpLink.script("/app/main.py", "# to be written", "pass")
                        .kind(Kind.PROGRAM_FILE))
                .with(MadeUpProgram.file(Format.TEXT))
                .cause("stub-binary")
                .leads(CONFIRMED)
                .explains("`/app/main.py` contains no statement");
    }

    @Test
    void accusesWithLessCertaintyByTheBuildHistory() {
        silent().container(web -> web.built(DUMMY))
                .main("Rust", Shape.UNKNOWN)
                .cause("stub-binary")
                .leads(LIKELY)
                .cites("fn main() {}");
    }

    @Test
    void accusesWithLessCertaintyAPlaceholderThatPrintsItsLine() {
        MadeUpCase.looping(0)
                .container(web -> web.built("RUN echo 'fn main() { println!(\"placeholder\"); }' > src/main.rs"))
                .main("Rust", Shape.DOES_SOMETHING)
                .prints("placeholder")
                .cause("stub-binary")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsASilentProgramWithAMain() {
        MadeUpCase early = silent().container(web -> web.built(DUMMY))
                .main("Rust", Shape.DOES_SOMETHING)
                .traced();
        early.cause("stub-binary").isRuledOutBy("server::main 1 byte: ret");
        early.cause("silent-early-exit").leads(LIKELY);
    }

    @Test
    void nearMissIsAStatusOfASignalOrOfAScript() {
        MadeUpCase.looping(137)
                .program(Kind.BINARY, "/app/server")
                .main("C", Shape.RETURNS_AT_ONCE)
                .cause("stub-binary")
                .isRuledOutBy("restarting (137)");
        MadeUpCase.looping(1)
                .chain(MadeUpLink.script("/entrypoint.sh", "/app/server"), MadeUpLink.of(Kind.BINARY, "/app/server"))
                .main("C", Shape.RETURNS_AT_ONCE)
                .cause("stub-binary")
                .isRuledOutBy("restarting (1)");
    }

    @Test
    void nearMissIsAnotherLineThanThePlaceholders() {
        MadeUpCase.looping(0)
                .container(web -> web.built("RUN echo 'fn main() { println!(\"placeholder\"); }' > src/main.rs"))
                .main("Rust", Shape.DOES_SOMETHING)
                .prints("listening")
                .cause("stub-binary")
                .isRuledOutBy("listening");
    }

    @Test
    void rulesOutAFileThatHoldsTheExpectedLines() {
        silent().container(web -> web.built(DUMMY))
                .main("Rust", Shape.UNKNOWN)
                .with(expected(true))
                .cause("stub-binary")
                .isRuledOutBy("in program: yes");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .main("C", Shape.RETURNS_AT_ONCE)
                .cause("stub-binary")
                .isRuledOutBy("running (0)");
    }

    @Test
    void isNotCheckedWithoutTheProgram() {
        MadeUpCase.looping(0).cause("stub-binary").isNotChecked();
    }

    @Test
    void accusesARecordedProgramThatLacksTheLinesOfItsSource() throws IOException {
        Verdict verdict = RecordedCase.verdict("stub-binary-other-source-c", "stub-binary");
        assertThat(verdict.level()).isEqualTo(CONFIRMED);
        assertThat(verdict.evidence())
                .extracting(Citation::text)
                .anyMatch(text -> text.contains("shipd.c:6") && text.contains("in program: no"));
    }

    @Test
    void accusesTheLineOfTheRecordedDockerfile() throws IOException {
        assertThat(RecordedCase.verdict("sample", "stub-binary")
                        .fixes()
                        .getFirst()
                        .text())
                .contains("`Dockerfile`, line 17");
    }

    @Test
    void rulesOutARecordedProgramThatHoldsTheLinesOfItsSource() throws IOException {
        assertThat(RecordedCase.verdict("silent-early-exit-c-source", "stub-binary")
                        .level())
                .isEqualTo(RULED_OUT);
    }
}
