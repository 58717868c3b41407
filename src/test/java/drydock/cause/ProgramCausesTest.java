package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.LibraryFacts;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Verdict.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Causes that rest on what the program is, and not on what it says.
class ProgramCausesTest {
    private static MadeUpCase placeholder() {
        return MadeUpCase.looping(0)
                .prints(Origin.ENTRYPOINT, "About to execute binary...")
                .program(Kind.BINARY, "/app/server");
    }

    @Test
    void aMainThatReturnsAtOnceIsAStub() {
        MadeUpCase stub = placeholder().main("Rust", Shape.RETURNS_AT_ONCE);
        assertThat(stub.leading()).isEqualTo("stub-binary confirmed");
        assertThat(stub.contributing()).containsExactly("restart-policy-loop");
        assertThat(stub.verdict("stub-binary").explanation()).contains("cargo");
        assertThat(stub.verdict("stub-binary").fixes().getFirst().snippet()).contains("touch src/main.rs");
    }

    @Test
    void aSilentProgramWithAMainIsNoStub() {
        MadeUpCase early = placeholder().main("Rust", Shape.DOES_SOMETHING).traced();
        assertThat(early.leading()).isEqualTo("silent-early-exit likely");
        assertThat(early.verdict("stub-binary").level()).isEqualTo(Level.RULED_OUT);
    }

    @Test
    void aStubMayReturnAnotherConstant() {
        MadeUpCase one =
                MadeUpCase.looping(1).program(Kind.BINARY, "/app/server").main("C", Shape.RETURNS_AT_ONCE);
        assertThat(one.leading()).isEqualTo("stub-binary confirmed");
        MadeUpCase killed =
                MadeUpCase.looping(137).program(Kind.BINARY, "/app/server").main("C", Shape.RETURNS_AT_ONCE);
        assertThat(killed.leading()).isEqualTo("none");
    }

    @Test
    void aStubThatIsRunningIsNone() {
        assertThat(MadeUpCase.running().main("C", Shape.RETURNS_AT_ONCE).leading())
                .isEqualTo("none");
    }

    @Test
    void aSilentJobThatMayEndIsNotAccused() {
        MadeUpCase job =
                MadeUpCase.exited(0).program(Kind.BINARY, "/app/server").main("C", Shape.DOES_SOMETHING);
        assertThat(job.leading()).isEqualTo("none");
    }

    @Test
    void aJobThatIsRepeatedIsACompletedJob() {
        MadeUpCase job =
                MadeUpCase.looping(0).program(Kind.BINARY, "/app/server").prints("copied 3 rows", "done");
        assertThat(job.leading()).isEqualTo("completed-job likely");
        assertThat(job.verdict("completed-job").fixes().getFirst().snippet()).contains("on-failure");
    }

    @Test
    void anErrorInTheProgramsOwnWordsIsLikelyWhyItGaveUp() {
        assertThat(MadeUpCase.looping(1)
                        .prints("boot", "error: no workers configured")
                        .leading())
                .isEqualTo("reported-error likely");
        assertThat(MadeUpCase.looping(1)
                        .prints("boot", "2 errors, 3 tests failed")
                        .leading())
                .isEqualTo("reported-error likely");
    }

    @Test
    void aScriptThatMissesItsExecNeverStartsTheProgram() {
        String[] script = {"#!/bin/sh", "if [ \"$1\" = server ]; then", "  exec /app/server", "fi"};
        MadeUpCase missed = MadeUpCase.looping(0).scriptThatEnds(script).prints(Origin.ENTRYPOINT, "[init] done");
        assertThat(missed.leading()).isEqualTo("entrypoint-never-execs likely");
        assertThat(missed.verdict("completed-job").accuses()).isFalse();
    }

    @Test
    void aScriptThatDoesItsWorkInsteadIsACompletedJob() {
        String[] script = {"#!/bin/sh", "if [ \"$1\" = server ]; then", "  exec /app/server", "fi", "/app/migrate"};
        MadeUpCase job = MadeUpCase.looping(0).scriptThatEnds(script).prints("3 tables migrated");
        assertThat(job.leading()).isEqualTo("completed-job likely");
        String[] redirecting = {"#!/bin/sh", "exec 2>&1", "echo done"};
        MadeUpCase plain = MadeUpCase.looping(0).scriptThatEnds(redirecting).prints(Origin.ENTRYPOINT, "done");
        assertThat(plain.leading()).isEqualTo("completed-job likely");
    }

    @Test
    void anotherMachinesProgramIsOfTheWrongArchitecture() {
        MadeUpCase arm = MadeUpCase.looping(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .program(Kind.BINARY, "/app/server")
                .binary(Format.ELF, Optional.of(MadeUpCase.elf("arm64", "Go", Optional.empty())));
        assertThat(arm.leading()).isEqualTo("wrong-architecture confirmed");
    }

    @Test
    void anEmptyFileIsNoProgram() {
        MadeUpCase empty = MadeUpCase.looping(1)
                .prints(Origin.SHELL, "exec /app/server: exec format error")
                .program(Kind.OTHER, "/app/server")
                .binary(Format.EMPTY, Optional.empty());
        assertThat(empty.leading()).isEqualTo("invalid-executable confirmed");
    }

    @Test
    void aMissingLoaderIsNotAMissingProgram() {
        MadeUpCase musl = MadeUpCase.looping(1)
                .prints(Origin.SHELL, "exec /app/server: no such file or directory")
                .link(Kind.BINARY, Presence.FOUND, "/lib/ld-musl-x86_64.so.1", Presence.MISSING, "/app/server");
        assertThat(musl.leading()).isEqualTo("missing-interpreter confirmed");
        assertThat(musl.verdict("command-not-found").accuses()).isFalse();
    }

    @Test
    void aCarriageReturnBelongsToTheLineEndings() {
        MadeUpCase crlf = MadeUpCase.looping(1)
                .prints(Origin.SHELL, "exec /app/run.sh: no such file or directory")
                .link(Kind.SCRIPT, Presence.FOUND, "/bin/sh\r", Presence.MISSING, "/app/run.sh");
        assertThat(crlf.leading()).isEqualTo("crlf-line-endings confirmed");
    }

    @Test
    void theEngineCanNotFindTheCommand() {
        MadeUpCase absent = MadeUpCase.refused(
                        "OCI runtime create failed: exec: \"serve\": executable file not found in $PATH")
                .link(Kind.UNKNOWN, Presence.MISSING, "", Presence.FOUND, "serve");
        assertThat(absent.leading()).isEqualTo("command-not-found confirmed");
    }

    @Test
    void aFileWithoutExecutePermissionIsNotExecutable() {
        MadeUpCase mode = MadeUpCase.refused(
                        "OCI runtime create failed: exec: \"/app/run.sh\": permission denied: unknown")
                .link(Kind.SCRIPT, Presence.NOT_EXECUTABLE, "/bin/sh", Presence.FOUND, "/app/run.sh");
        assertThat(mode.leading()).isEqualTo("not-executable confirmed");
    }

    @Test
    void aScriptThatItsShellReadsNeedsNoExecutePermission() {
        MadeUpCase read = MadeUpCase.exited(1)
                .link(Kind.PROGRAM_FILE, Presence.NOT_EXECUTABLE, "/bin/sh", Presence.FOUND, "/app/run.sh")
                .prints("no work to do");
        assertThat(read.leading()).isEqualTo("none");
    }

    @Test
    void aMissingLibraryNamesItsPackage() {
        Citation line = Citation.line("ldd", 4, "libpq.so.5 => not found");
        LibraryFacts libraries = new LibraryFacts(
                "/lib64/ld-linux-x86-64.so.2",
                List.of(),
                List.of(new LibraryFacts.Missing("libpq.so.5", "", line)),
                List.of(),
                false);
        MadeUpCase missing = MadeUpCase.looping(127)
                .program(Kind.BINARY, "/app/server")
                .prints(
                        Origin.SHELL,
                        "/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file:"
                                + " No such file or directory")
                .with(libraries);
        assertThat(missing.leading()).isEqualTo("missing-shared-library confirmed");
        assertThat(missing.verdict("missing-shared-library").evidence()).contains(line);
        assertThat(missing.verdict("missing-shared-library").fixes().getFirst().snippet())
                .contains("libpq5");
    }

    @Test
    void aShellWithoutInputHasNoForegroundProcess() {
        assertThat(MadeUpCase.exited(0).program(Kind.BINARY, "/bin/bash").leading())
                .isEqualTo("no-foreground-process confirmed");
        assertThat(MadeUpCase.exited(0)
                        .program(Kind.BINARY, "/bin/bash", "-c", "make")
                        .prints("made")
                        .leading())
                .isEqualTo("none");
    }

    @Test
    void aTracedSegmentationFaultIsConfirmed() {
        MadeUpCase crash =
                MadeUpCase.looping(139).program(Kind.BINARY, "/app/server").killedBy("SIGSEGV");
        assertThat(crash.leading()).isEqualTo("segmentation-fault confirmed");
        assertThat(MadeUpCase.looping(139).leading()).isEqualTo("segmentation-fault likely");
        assertThat(MadeUpCase.looping(139)
                        .killedBy("SIGABRT")
                        .verdict("segmentation-fault")
                        .accuses())
                .isFalse();
    }

    @Test
    void onlyTheEnginesFlagSaysThatMemoryRanOut() {
        assertThat(MadeUpCase.looping(137).oomKilled().leading()).isEqualTo("out-of-memory confirmed");
        assertThat(MadeUpCase.looping(137).leading()).isEqualTo("none");
    }

    @Test
    void aSilentFailureShowsInTheTrace() {
        MadeUpCase silent = MadeUpCase.exited(1)
                .program(Kind.BINARY, "/app/server")
                .main("C", Shape.DOES_SOMETHING)
                .fails("openat", "/etc/app.conf", "ENOENT", 3)
                .traced();
        assertThat(silent.leading()).isEqualTo("missing-file likely");
        assertThat(silent.contributing()).containsExactly("silent-early-exit");
    }

    @Test
    void theTraceConfirmsTheFileThatTheProgramNames() {
        MadeUpCase named = MadeUpCase.exited(1)
                .prints("fatal: open /etc/app.conf: no such file or directory")
                .fails("openat", "/etc/app.conf", "ENOENT", 40)
                .traced();
        assertThat(named.leading()).isEqualTo("missing-file confirmed");
    }

    @Test
    void aVariableThatIsSetIsNotAccused() {
        MadeUpCase set = MadeUpCase.exited(1).env("DATABASE_URL=x").prints("DATABASE_URL must be set");
        assertThat(set.leading()).isEqualTo("reported-error likely");
        assertThat(set.verdict("missing-environment-variable").accuses()).isFalse();
        MadeUpCase empty = MadeUpCase.exited(1).env("DATABASE_URL=").prints("DATABASE_URL must be set");
        assertThat(empty.leading()).isEqualTo("missing-environment-variable confirmed");
    }
}
