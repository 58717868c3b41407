package drydock.cause.crash;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpProgram;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.LookupFacts;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationFaultTest {
    @Test
    void accusesASignalThatTheTraceSaw() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .cause("segmentation-fault")
                .leads(CONFIRMED)
                .explains("SIGSEGV", "si_addr=NULL")
                .advises("backtrace")
                .cites("--- SIGSEGV", "exited (139)");
    }

    @Test
    void accusesWithLessCertaintyByTheStatus() {
        MadeUpCase.exited(139).cause("segmentation-fault").leads(LIKELY);
    }

    @Test
    void accusesMessageAndStatusTogether() {
        MadeUpCase.exited(139)
                .prints("Segmentation fault (core dumped)")
                .cause("segmentation-fault")
                .leads(CONFIRMED)
                .cites("Segmentation fault");
    }

    @Test
    void accusesAMappingWithNothingBehindIt() {
        MadeUpCase.exited(135)
                .traced(trace -> trace.killedBy("SIGBUS"))
                .cause("segmentation-fault")
                .leads(CONFIRMED)
                .explains("SIGBUS")
                .advises("shm_size");
        MadeUpCase.exited(135).cause("segmentation-fault").leads(LIKELY);
    }

    @Test
    void accusesTheFunctionThatTheDebuggerSaw() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .debugged(gdb -> gdb.killedBy("SIGSEGV", "0x8").in("total", "main.c:11"))
                .cause("segmentation-fault")
                .explains("total (main.c:11)")
                .advises("Start at `total (main.c:11)`");
    }

    @Test
    void accusesARecursionWithoutEnd() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .debugged(gdb -> gdb.killedBy("SIGSEGV", "0x7ffe0").belowStack().in("depth", ""))
                .cause("segmentation-fault")
                .explains("ran out of stack")
                .advises("stack: 67108864");
    }

    @Test
    void accusesTheUnsetVariableBeforeANullPointer() {
        LookupFacts.Asked asked =
                new LookupFacts.Asked("REGION", Answer.UNSET, true, Citation.line("lookups", 1, "REGION unset"));
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGSEGV"))
                .debugged(gdb -> gdb.killedBy("SIGSEGV", "0x0").in("total", ""))
                .with(new LookupFacts(List.of(asked), true))
                .cause("segmentation-fault")
                .advises("`REGION`");
    }

    @Test
    void nearMissIsAnAbortThatShowsAsTheSameStatus() {
        MadeUpCase.exited(139)
                .traced(trace -> trace.killedBy("SIGABRT"))
                .cause("segmentation-fault")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnotherReasonThatIsPrinted() {
        MadeUpCase.exited(139)
                .prints("open /etc/app.yml: no such file or directory")
                .cause("segmentation-fault")
                .isNotAccused();
    }

    @Test
    void nearMissIsACutOffFile() {
        MadeUpCase.exited(139)
                .with(MadeUpProgram.file(Format.TRUNCATED_ELF))
                .cause("segmentation-fault")
                .isRuledOutBy("TRUNCATED_ELF");
    }

    @Test
    void rulesOutACrashBeforeMain() {
        MadeUpCase.exited(139)
                .debugged(gdb -> gdb.main(Main.NOT_ENTERED).killedBy("SIGSEGV", "0x8"))
                .cause("segmentation-fault")
                .isRuledOutBy("received SIGSEGV");
    }

    @Test
    void rulesOutAnotherStatus() {
        MadeUpCase.exited(1).cause("segmentation-fault").isRuledOutBy("exited (1)");
    }
}
