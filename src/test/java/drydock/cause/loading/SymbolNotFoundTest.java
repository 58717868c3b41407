package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpProgram;
import org.junit.jupiter.api.Test;

class SymbolNotFoundTest {
    @Test
    void accusesTheVersionThatTheLoaderNames() {
        MadeUpCase.exited(1)
                .prints("/app/server: /lib/libc.so.6: version `GLIBC_2.38' not found (required by /app/server)")
                .with(MadeUpProgram.withoutSymbol("GLIBC_2.38", true))
                .cause("symbol-not-found")
                .leads(CONFIRMED)
                .explains("`GLIBC_2.38`", "in `libc.so.6`")
                .advises("Build on the same distribution release")
                .cites("GLIBC_2.38 not found", "version `GLIBC_2.38' not found");
    }

    @Test
    void accusesAVersionThatIsMissedWithoutAWord() {
        MadeUpCase.exited(127)
                .with(MadeUpProgram.withoutSymbol("FOO_2", true))
                .cause("symbol-not-found")
                .leads(CONFIRMED)
                .explains("`FOO_2`")
                .advises("Install the library version that has `FOO_2`");
    }

    @Test
    void nearMissIsASymbolThatIsBoundWhenItIsCalled() {
        MadeUpCase.exited(127)
                .with(MadeUpProgram.withoutSymbol("foo_v2", false))
                .cause("symbol-not-found")
                .isPossible();
    }

    @Test
    void nearMissIsAProgramThatPrintsSomething() {
        MadeUpCase.exited(1)
                .prints("no work to do")
                .with(MadeUpProgram.withoutSymbol("FOO_2", true))
                .cause("symbol-not-found")
                .isPossible();
    }

    @Test
    void nearMissIsALibraryThatIsMissingAsAWhole() {
        MadeUpCase.exited(1)
                .prints("/app/server: symbol lookup error: /app/server: undefined symbol: foo_v2")
                .with(MadeUpProgram.withoutLibrary("libfoo.so.1"))
                .cause("symbol-not-found")
                .explains("The whole library `libfoo.so.1`")
                .isRuledOutBy("libfoo.so.1 => not found");
    }

    @Test
    void rulesOutALoaderThatFindsEverySymbol() {
        MadeUpCase.exited(127)
                .with(MadeUpProgram.libraries())
                .cause("symbol-not-found")
                .isRuledOutBy("libc.so.6");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .with(MadeUpProgram.withoutSymbol("FOO_2", true))
                .cause("symbol-not-found")
                .isRuledOutBy("libc.so.6");
    }
}
