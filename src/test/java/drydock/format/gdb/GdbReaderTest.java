package drydock.format.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Lookup;
import drydock.fact.DebuggerFacts.Main;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Recorded;
import drydock.step.run.DebuggerSentences;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GdbReaderTest {
    @Test
    void tellsACrashInAConstructorFromOneInMain() {
        GdbReader reader = read("crash-before-main-c");
        Crash crash = reader.crash().orElseThrow();

        assertThat(reader.program()).isEqualTo("/app/filler");
        assertThat(reader.main()).isEqualTo(Main.NOT_ENTERED);
        assertThat(crash.signal()).isEqualTo("SIGSEGV");
        assertThat(crash.address()).isEqualTo("0x0");
        assertThat(crash.mapping()).isEmpty();
        assertThat(crash.frames()).extracting(Frame::function).containsExactly("fill", "__libc_start_main", "_start");
        assertThat(crash.frames().getFirst().file()).isEqualTo("/app/filler");
        assertThat(reader.ending()).contains(new Ending.Exited(139));
    }

    @Test
    void tellsACrashUnderALoaderWithoutSymbols() {
        GdbReader reader = read("crash-before-main-library");

        assertThat(reader.main()).isEqualTo(Main.NOT_ENTERED);
        assertThat(DebuggerSentences.caller(reader.crash().orElseThrow().frames()))
                .map(Frame::file)
                .contains("/libcodec.so.1");
    }

    @Test
    void readsOneLookUpOfGoWhereItsFunctionIsEnteredTwice() {
        GdbReader reader = read("missing-file-go-after-lookup");

        assertThat(reader.lookups()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("SURVEY_GRID");
            assertThat(one.answer()).isEqualTo(Answer.UNSET);
            assertThat(one.caller()).isEqualTo("/survey");
        });
    }

    @Test
    void knowsHowAGoProgramEndsAndFromWhere() {
        GdbReader reader = read("missing-file-go-after-lookup");

        assertThat(reader.main()).isEqualTo(Main.ENTERED);
        assertThat(reader.ending()).contains(new Ending.Exited(4));
        assertThat(DebuggerSentences.caller(reader.leaving()))
                .map(Frame::function)
                .contains("main.main");
    }

    @Test
    void saysNothingOfMainWhereItsCallCouldHaveGoneUnseen() {
        List<OutputLine> lines = Recorded.debugger("crash-before-main-library").lines().stream()
                .filter(line -> !line.text().contains("__libc_start_main>"))
                .toList();

        assertThat(read(lines).main()).isEqualTo(Main.UNKNOWN);
    }

    @Test
    void takesACrashInTheFirstInstructionsOfMainForWhatItIs() {
        GdbReader reader = read("segmentation-fault-first-act");

        assertThat(reader.main()).isEqualTo(Main.ENTERED);
        assertThat(reader.crash()).map(Crash::signal).contains("SIGSEGV");
    }

    @Test
    void givesAnAbortNoAddress() {
        assertThat(read("abort-assert").crash()).hasValueSatisfying(crash -> {
            assertThat(crash.signal()).isEqualTo("SIGABRT");
            assertThat(crash.address()).isEmpty();
            assertThat(DebuggerSentences.place(crash)).isEqualTo(" in main (codec)");
        });
    }

    @Test
    void forgetsASignalThatTheProgramHandles() {
        GdbReader reader = read("handled");

        assertThat(reader.crash()).isEmpty();
        assertThat(reader.ending()).contains(new Ending.Exited(3));
        assertThat(reader.leaving()).extracting(Frame::function).startsWith("_exit", "caught");
    }

    @Test
    void namesNoAddressForASignalThatWasSentNorOneThatTheProcessorDoesNotTell() {
        for (String code : List.of("0", "-6", "128")) {
            List<OutputLine> lines = Recorded.debugger("segmentation-fault-first-act").lines().stream()
                    .map(line -> OutputLine.tool(line.text().replace("address 0, code 1", "address 0x9, code " + code)))
                    .toList();
            assertThat(read(lines).crash()).map(Crash::address).contains("");
        }
    }

    @Test
    void readsWhatWasNeverWritten() {
        GdbReader reader = read("output-lost-in-buffer-c");

        assertThat(reader.bufferRead()).isTrue();
        assertThat(reader.unwritten())
                .hasValueSatisfying(text -> assertThat(text.text())
                        .isEqualTo("ledger: opening journal\nledger: journal is from a newer version, giving up\n"));
    }

    @Test
    void namesTheVariablesThatWereLookedUpAndByWhom() {
        assertThat(read("silent-early-exit-c-variable").lookups())
                .singleElement()
                .satisfies(lookup -> {
                    assertThat(lookup.name()).isEqualTo("QUEUE_NAME");
                    assertThat(lookup.answer()).isEqualTo(Answer.UNSET);
                    assertThat(lookup.caller()).isEqualTo("/app/consumer");
                });
    }

    @Test
    void believesNoLineThatTheProgramItselfPrints() {
        List<OutputLine> printed = Recorded.debugger("segmentation-fault-first-act").lines().stream()
                .map(line -> OutputLine.of(Channel.STDOUT, line.text()))
                .toList();
        List<OutputLine> both = Stream.concat(printed.stream(), Recorded.debugger("handled").lines().stream())
                .toList();

        assertThat(read(both).program()).isEqualTo("/app/guard");
        assertThat(read(both).crash()).isEmpty();
    }

    @Test
    void concludesNothingFromALogThatIsCutShort() {
        List<OutputLine> whole = Recorded.debugger("crash-before-main-c").lines();
        for (int length = 0; length < whole.size() - 3; length++) {
            GdbReader reader = read(whole.subList(0, length));
            assertThat(reader.main()).as("after %d lines", length).isEqualTo(Main.UNKNOWN);
            assertThat(reader.crash()).isEmpty();
        }
    }

    @Test
    void readsAnythingWithoutAnError() {
        List<OutputLine> hostile = Stream.of(
                        "drydock: gets signal 99999999999999, address 0xfffffffffffffffffffff, code",
                        "drydock: holds 99 bytes",
                        "\"\\777\\",
                        "drydock: finds it unset",
                        "drydock: looks up the variable",
                        "#0 0x in ((((((",
                        "  0xffffffffffffffff 0xffffffffffffffff 0x1 0x0 rw-p x",
                        "[Inferior 1 (process 1) exited with code 7777]")
                .map(OutputLine::tool)
                .toList();

        assertThat(read(hostile).lookups()).extracting(Lookup::answer).containsExactly(Answer.UNKNOWN);
    }

    private static GdbReader read(String name) {
        return new GdbReader("debugger", Recorded.debugger(name));
    }

    private static GdbReader read(List<OutputLine> lines) {
        return new GdbReader("debugger", new Transcript("gdb", lines, 0, new Ending.Exited(0), Duration.ZERO));
    }
}
