package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR | 2026-11-23 17:40:00 ERROR could not connect",
                "ERROR | {\"time\":1,\"level\":\"error\",\"msg\":\"no info\"}",
                "WARN  | time=x level=warning msg=\"an ERROR word\"",
                "INFO  | [info] ready",
                "DEBUG | 17:40 DEBUG pool size 4",
                "WARN  | {\"level\":40,\"time\":1700000000,\"msg\":\"slow\"}",
                "ERROR | {\"level\": 50,\"msg\":\"no\"}",
                "ERROR | E1123 17:40:00.000000 1 main.go:3] no",
                "ERROR | panic: runtime error: index out of range",
                "ERROR | thread 'main' panicked at src/main.rs:4:5:",
                "ERROR | java.lang.IllegalStateException: no such bean",
                "ERROR | error: cannot open file",
                "INFO  | info: Microsoft.Hosting.Lifetime[14]",
                "ERROR | fail: Microsoft.AspNetCore.Server.Kestrel[13]",
                "ERROR | fatal error: config.h: no such file",
                "NONE  | 0 errors, no warnings",
                "NONE  | listening on 8080",
                "NONE  | an information desk",
            })
    void isReadFromTheLinesOwnWords(Level level, String line) {
        assertThat(Level.of(line)).isEqualTo(level);
    }
}
