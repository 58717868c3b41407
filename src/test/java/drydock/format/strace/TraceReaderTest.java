package drydock.format.strace;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Opened;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.fact.TraceFacts.Written;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceReaderTest {
    @Test
    void followsAScriptThatHandsOverToItsProgram() {
        TracedProcess main = read("stub").processes().getFirst();

        assertThat(main.execs()).extracting(Exec::path).containsExactly("/app/entry.sh", "/app/prog");
        assertThat(main.execs().getLast().argv()).containsExactly("/app/prog", "stub");
        assertThat(main.status()).contains(0);
        assertThat(main.parent()).isZero();
        assertThat(main.written()).as("since it became the program").isZero();
    }

    @Test
    void countsNoCallsOfItsOwnForAProgramThatOnlyReturns() {
        assertThat(read("stub").processes().getFirst().callsAfterStart()).isZero();
        assertThat(read("rust-stub").processes().getFirst().callsAfterStart()).isZero();
    }

    @Test
    void seesNoDifferenceBetweenAStubAndAnEarlyReturnBecauseThereIsNone() {
        assertThat(read("rust-early").processes().getFirst().callsAfterStart()).isZero();
    }

    @Test
    void countsTheCallsOfAProgramThatDoesSomething() {
        assertThat(read("missing").processes().getFirst().callsAfterStart()).isEqualTo(1);
        assertThat(read("connect").processes().getFirst().callsAfterStart()).isGreaterThan(1);
    }

    @Test
    void doesNotCountForAnInterpreterOrThreads() {
        assertThat(read("shell-eof").processes().getFirst().callsAfterStart()).isEqualTo(-1);
        assertThat(read("python").processes().getFirst().callsAfterStart()).isEqualTo(-1);
        assertThat(read("threads").processes().getFirst().callsAfterStart()).isEqualTo(-1);
    }

    @Test
    void tellsSignalCodeAndAddressOfACrash() {
        TraceContent crash = read("segv");

        assertThat(crash.processes().getFirst().killedBy()).isEqualTo("SIGSEGV");
        assertThat(crash.processes().getFirst().status()).isEmpty();
        assertThat(crash.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.name()).isEqualTo("SIGSEGV");
            assertThat(signal.detail()).isEqualTo("SEGV_MAPERR at NULL");
        });
    }

    @Test
    void tellsWhoSentAnAbort() {
        assertThat(read("abort").signals())
                .extracting(Signal::name, Signal::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SIGABRT", "SI_TKILL from pid 13"));
    }

    @Test
    void doesNotCountTheCallsOfTheReportOfAnUncaughtError() {
        Stream<String> report = Stream.of(
                "7 write(2, \"Traceback (most recent call last):\\n\", 35) = 35",
                "7 openat(AT_FDCWD, \"/app/main.py\", O_RDONLY|O_CLOEXEC) = 3",
                "7 read(3, \"import sqlite3\\n\", 4096) = 15",
                "7 write(2, \"  File \\\"/app/main.py\\\", line 2\\n\", 30) = 30");
        Stream<String> calls = Stream.of(
                "7 execve(\"/usr/bin/python3\", [\"python3\"], 0x7ffe /* 9 vars */) = 0",
                "7 openat(AT_FDCWD, \"/data/app.db\", O_RDWR|O_CREAT, 0644) = -1 EACCES (Permission denied)",
                "7 getpid() = 7");
        assertThat(new TraceReader(
                                "strace",
                                transcript(Stream.concat(calls, report)
                                        .map(OutputLine::tool)
                                        .toList()))
                        .content()
                        .failures())
                .singleElement()
                .extracting(Failure::lateByCalls)
                .isEqualTo(1);
    }

    @Test
    void tellsTheConfigurationThatWasOpenedBeforeTheLastWords() {
        Stream<String> calls = Stream.of(
                "7 execve(\"/usr/bin/node\", [\"node\"], 0x7ffe /* 9 vars */) = 0",
                "7 openat(AT_FDCWD, \"/srv/shop/package.json\", O_RDONLY) = 3",
                "7 openat(AT_FDCWD, \"/etc/shop/shop.json\", O_RDONLY) = 3",
                "7 openat(AT_FDCWD, \"/etc/shop/more.json\", O_RDONLY) = -1 ENOENT (No such file or directory)",
                "7 openat(AT_FDCWD, \"/usr/lib/os.json\", O_RDONLY) = 3",
                "7 write(2, \"SyntaxError: Unexpected end of JSON input\\n\", 41) = 41",
                "7 openat(AT_FDCWD, \"/etc/shop/after.json\", O_RDONLY) = 3");
        assertThat(new TraceReader(
                                "strace", transcript(calls.map(OutputLine::tool).toList()))
                        .content()
                        .opened())
                .singleElement()
                .extracting(Opened::path)
                .isEqualTo("/etc/shop/shop.json");
    }

    @Test
    void anInterpreterMayNotBeAbleToKeepItsCompiledCode() {
        Stream<String> calls = Stream.of(
                "7 execve(\"/usr/bin/python3\", [\"python3\"], 0x7ffe /* 9 vars */) = 0",
                "7 mkdir(\"/srv/blog/__pycache__\", 0777) = -1 EROFS (Read-only file system)");
        assertThat(new TraceReader(
                                "strace", transcript(calls.map(OutputLine::tool).toList()))
                        .content()
                        .failures())
                .allMatch(Failure::routine);
    }

    @Test
    void tellsAMissingFileAndHowSoonTheProgramLeftAfterIt() {
        assertThat(told("missing")).singleElement().satisfies(failure -> {
            assertThat(failure.call()).isEqualTo("openat");
            assertThat(failure.path()).isEqualTo("/etc/app/settings.toml");
            assertThat(failure.error()).isEqualTo("ENOENT");
            assertThat(failure.lateByCalls()).isEqualTo(1);
            assertThat(failure.citation().text()).contains("settings.toml");
        });
        assertThat(told("missing-told").getFirst().lateByCalls())
                .as("last words are no going on")
                .isZero();
    }

    @Test
    void callsTheLoadersOwnProbingRoutine() {
        assertThat(read("stub").failures())
                .isNotEmpty()
                .allMatch(Failure::routine)
                .extracting(Failure::path)
                .containsOnly("/etc/ld.so.preload");
    }

    @Test
    void callsAnInterpretersSearchForItsOwnFilesRoutine() {
        assertThat(told("python")).extracting(Failure::path).isEmpty();
    }

    @Test
    void callsAShellsSearchAlongPathNoRoutineWhenNothingIsFound() {
        assertThat(told("exec-fails"))
                .extracting(Failure::path, Failure::error)
                .contains(org.assertj.core.groups.Tuple.tuple("/app/Missing", "ENOENT"));
        assertThat(read("exec-fails").processes().getFirst().execs().getLast().error())
                .isEqualTo("ENOENT");
    }

    @Test
    void seesAProcessGoIntoTheBackground() {
        List<TracedProcess> processes = read("daemon").processes();

        assertThat(processes).hasSize(3);
        assertThat(processes.get(0).status()).contains(0);
        assertThat(processes.get(0).daemonized()).isFalse();
        assertThat(processes.get(1).daemonized()).isTrue();
        assertThat(processes.get(1).parent()).isEqualTo(processes.get(0).pid());
        assertThat(processes.get(2).parent()).isEqualTo(processes.get(1).pid());
    }

    @Test
    void countsThreadsToTheirProcess() {
        TraceContent threads = read("threads");

        assertThat(threads.processes()).singleElement().satisfies(process -> {
            assertThat(process.status()).contains(3);
            assertThat(process.written()).isEqualTo(21);
        });
    }

    @Test
    void tellsRefusedConnections() {
        assertThat(read("connect").connections())
                .extracting(Connection::call, Connection::address, Connection::error)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("connect", "127.0.0.1:5432", "ECONNREFUSED"));
    }

    @Test
    void seesTheEndOfStandardInput() {
        assertThat(read("shell-eof").processes().getFirst().readEnd())
                .hasValueSatisfying(line -> assertThat(line.text()).contains("read(0"));
        assertThat(read("stub").processes().getFirst().readEnd()).isEmpty();
    }

    @Test
    void tellsOutputThatWentIntoAFile() {
        TraceContent content = read("logfile");

        assertThat(content.written())
                .extracting(Written::path, Written::bytes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/tmp/app.log", 26L));
        assertThat(content.processes().getFirst().written()).isZero();
    }

    @Test
    void seesTheChildsCrashThatAScriptHides() {
        List<TracedProcess> processes = read("child").processes();

        assertThat(processes.get(0).status()).contains(0);
        assertThat(processes.get(1).killedBy()).isEqualTo("SIGSEGV");
        assertThat(processes.get(1).execs()).extracting(Exec::path).containsExactly("/app/prog");
    }

    @Test
    void isNotMisledByNamesAndTextThatLookLikeResults() {
        TraceContent odd = read("odd");

        assertThat(told("odd"))
                .singleElement()
                .satisfies(failure -> assertThat(failure.path()).startsWith("/no/such \"quoted\" ) = 0, file\n"));
        assertThat(odd.processes().getFirst().written()).isEqualTo(20);
        assertThat(odd.processes().getFirst().status()).contains(4);
    }

    @Test
    void readsATraceThatEndsAnywhere() {
        List<OutputLine> whole = Recorded.trace("threads", 3).lines();
        String text = String.join("\n", whole.stream().map(OutputLine::text).toList());
        for (int length = 0; length < text.length(); length += 97) {
            List<OutputLine> cut =
                    text.substring(0, length).lines().map(OutputLine::tool).toList();
            TraceContent content = new TraceReader("strace", transcript(cut)).content();
            assertThat(content.processes().size()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void readsATraceWhoseMiddleIsLost() {
        List<OutputLine> whole = Recorded.trace("daemon", 0).lines();
        List<OutputLine> rest = new ArrayList<>(whole.subList(0, 20));
        rest.addAll(whole.subList(whole.size() - 12, whole.size()));

        assertThat(new TraceReader("strace", transcript(rest)).content().processes())
                .isNotEmpty();
    }

    @Test
    void keepsTheLastFailuresOfVeryMany() {
        Stream<String> lines = Stream.iterate(0, i -> i + 1)
                .limit(100_000)
                .map(i -> "7  12:00:00.000000 openat(AT_FDCWD</>, \"/data/" + i
                        + "\", O_RDONLY) = -1 ENOENT (No such file or directory)");
        TraceContent content =
                new TraceReader("strace", transcript(lines.map(OutputLine::tool).toList())).content();

        assertThat(content.failures()).hasSizeLessThan(1_000);
        assertThat(content.failures().getFirst().path()).isEqualTo("/data/0");
        assertThat(content.failures().getLast().path()).isEqualTo("/data/99999");
        assertThat(content.failures().getLast().lateByCalls()).isZero();
    }

    @Test
    void whatIsWrittenIsNoPathAndClearingAwayIsNotCounted() {
        List<OutputLine> lines = Stream.of(
                        "7  12:00:00.000000 write(3</spool/x>, \"xxxx\"..., 8192) = -1 ENOSPC (No space left on device)",
                        "7  12:00:00.000001 rt_sigaction(SIGINT, NULL, NULL, 8) = 0",
                        "7  12:00:00.000002 close(3</spool/x>) = 0",
                        "7  12:00:00.000003 exit_group(7) = ?",
                        "7  12:00:00.000004 +++ exited with 7 +++")
                .map(OutputLine::tool)
                .toList();

        assertThat(new TraceReader("strace", transcript(lines)).content().failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.path()).isEqualTo("/spool/x");
                    assertThat(failure.lateByCalls()).isEqualTo(1);
                });
    }

    private static List<Failure> told(String name) {
        return read(name).failures().stream()
                .filter(failure -> !failure.routine())
                .toList();
    }

    private static TraceContent read(String name) {
        return new TraceReader("strace", Recorded.trace(name, 0)).content();
    }

    private static Transcript transcript(List<OutputLine> lines) {
        return new Transcript("strace", lines, 0, new Ending.Exited(0), Duration.ZERO);
    }
}
