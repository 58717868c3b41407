package drydock.step.container.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellMessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh: 1: nosuch: not found",
                "/bin/sh: 1: nosuch: not found",
                "/entrypoint.sh: line 3: nosuch: command not found",
                "/app/start: 7: exec: /app/server: not found",
                "bash: line 1: /app/x: cannot execute: required file not found",
                "/bin/bash: /app/x: /lib/ld-musl-x86_64.so.1: bad interpreter: No such file or directory",
                "/entrypoint.sh: 4: JWT_SECRET: parameter not set",
                "exec /app/server: no such file or directory",
                "exec /app/server: exec format error",
                "Segmentation fault",
                "Aborted (core dumped)",
                "/app/run.sh: line 3:     7 Segmentation fault      (core dumped) /app/indexer",
                "standard_init_linux.go:228: exec user process caused: no such file or directory",
                "/usr/bin/env: ‘python\\r’: No such file or directory",
                "env: can't execute 'bash': No such file or directory",
                "[FATAL tini (7)] exec /app/x failed: No such file or directory",
                "/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such"
                        + " file or directory",
                "/app/server: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by"
                        + " /app/server)",
                "Error loading shared library libpq.so.5: No such file or directory (needed by /app/server)"
            })
    void knowsTheWordsOfShellsLoadersAndTheEngine(String line) {
        assertThat(ShellMessages.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server started",
                "Killed 3 workers",
                "Error: ENOENT: no such file or directory, open '/etc/app.json'",
                "FileNotFoundError: [Errno 2] No such file or directory: '/etc/app.json'",
                "2026-11-23 12:00:00 ERROR user not found",
                "thread 'main' panicked at src/main.rs:3: config.toml: No such file or directory",
                "cat: /etc/app.conf: No such file or directory"
            })
    void leavesTheWordsOfProgramsToThem(String line) {
        assertThat(ShellMessages.matches(line)).isFalse();
    }
}
