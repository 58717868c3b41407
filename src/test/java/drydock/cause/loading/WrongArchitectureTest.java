package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpProgram;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class WrongArchitectureTest {
    private static MadeUpCase builtFor(String architecture) {
        return MadeUpCase.exited(1).program(Kind.BINARY, "/app/server").with(MadeUpProgram.builtFor(architecture));
    }

    @Test
    void accusesAProgramForAnotherMachine() {
        builtFor("arm64")
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .cause("wrong-architecture")
                .leads(CONFIRMED)
                .explains("built for arm64", "machine is amd64", "the kernel refuses it")
                .advises("--platform linux/amd64")
                .cites("machine arm64", "exec format error");
    }

    @Test
    void accusesASilentFailure() {
        builtFor("arm64").cause("wrong-architecture").leads(CONFIRMED);
    }

    @Test
    void accusesWithLessCertaintyAProgramThatPrints() {
        builtFor("arm64")
                .prints("qemu: uncaught target signal")
                .cause("wrong-architecture")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAnOlderMachineOfTheSameKind() {
        builtFor("386").cause("wrong-architecture").isRuledOutBy("machine 386");
    }

    @Test
    void nearMissIsAForeignProgramThatSucceeds() {
        MadeUpCase.exited(0)
                .with(MadeUpProgram.builtFor("arm64"))
                .cause("wrong-architecture")
                .isPossible();
    }

    @Test
    void rulesOutTheEnginesOwnMachine() {
        builtFor("amd64")
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .cause("wrong-architecture")
                .isRuledOutBy("machine amd64");
    }

    @Test
    void rulesOutAForeignProgramThatRuns() {
        MadeUpCase.running()
                .with(MadeUpProgram.builtFor("arm64"))
                .cause("wrong-architecture")
                .explains("emulates arm64")
                .isRuledOutBy("running (0)");
    }

    @Test
    void rulesOutAFileThatIsNoMachineProgram() {
        MadeUpCase.exited(1)
                .with(MadeUpProgram.file(Format.SCRIPT))
                .cause("wrong-architecture")
                .isRuledOutBy("/app/server SCRIPT");
    }

    @Test
    void isNotCheckedWithoutTheProgram() {
        MadeUpCase.exited(1).cause("wrong-architecture").isNotChecked();
    }
}
