package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpProgram;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import org.junit.jupiter.api.Test;

class InvalidExecutableTest {
    private static MadeUpCase refused(Format format) {
        return MadeUpCase.exited(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .program(Kind.OTHER, "/app/server")
                .with(MadeUpProgram.file(format));
    }

    @Test
    void accusesAnEmptyFileThatTheKernelRefuses() {
        refused(Format.EMPTY)
                .cause("invalid-executable")
                .leads(CONFIRMED)
                .explains("`/app/server` is empty")
                .advises("Copy `/app/server` into the image again")
                .cites("/app/server EMPTY", "exec format error");
    }

    @Test
    void accusesATextThatMayBeAPointerToTheRealFile() {
        refused(Format.TEXT)
                .cause("invalid-executable")
                .leads(CONFIRMED)
                .explains("without a `#!` line")
                .advises("git lfs pull");
    }

    @Test
    void accusesAProgramOfAnotherSystem() {
        refused(Format.WINDOWS)
                .cause("invalid-executable")
                .leads(CONFIRMED)
                .explains("Windows")
                .advises("for Linux");
    }

    @Test
    void accusesACutOffFileThatCrashes() {
        MadeUpCase.exited(139)
                .program(Kind.BINARY, "/app/server")
                .with(MadeUpProgram.file(Format.TRUNCATED_ELF))
                .cause("invalid-executable")
                .leads(CONFIRMED)
                .explains("cut off");
    }

    @Test
    void accusesWithLessCertaintyASilentFailureThatNobodyRefuses() {
        MadeUpCase.exited(1)
                .program(Kind.OTHER, "/app/server")
                .with(MadeUpProgram.file(Format.UNKNOWN))
                .cause("invalid-executable")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAFileThatAShellRunsAllTheSame() {
        MadeUpCase.exited(1)
                .prints("no work to do")
                .program(Kind.OTHER, "/app/server")
                .with(MadeUpProgram.file(Format.TEXT))
                .cause("invalid-executable")
                .isPossible();
    }

    @Test
    void nearMissIsATextThatAnInterpreterReads() {
        MadeUpCase.exited(1)
                .chain(MadeUpLink.of(Kind.PROGRAM_FILE, "/app/server").interpreter("/usr/bin/python3", Presence.FOUND))
                .with(MadeUpProgram.file(Format.TEXT))
                .cause("invalid-executable")
                .isRuledOutBy("/app/server TEXT");
    }

    @Test
    void nearMissIsAScriptWithACarriageReturn() {
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .chain(MadeUpLink.script("/app/server", "#!/bin/sh\r"))
                .with(MadeUpProgram.file(Format.TEXT))
                .cause("invalid-executable")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void rulesOutAWholeProgram() {
        MadeUpCase.exited(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .program(Kind.BINARY, "/app/server")
                .with(MadeUpProgram.builtFor("amd64"))
                .cause("invalid-executable")
                .isRuledOutBy("/app/server ELF");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .with(MadeUpProgram.file(Format.TEXT))
                .cause("invalid-executable")
                .isRuledOutBy("running (0)");
    }
}
