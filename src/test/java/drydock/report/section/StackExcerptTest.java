package drydock.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.knowledge.OwnFrames;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Stack traces without the frames of libraries.
class StackExcerptTest {
    @Test
    void keepsTheOwnFramesOfPythonWithTheirSource() {
        List<String> trace = """
                starting
                Traceback (most recent call last):
                  File "/app/app.py", line 19, in main
                    db = connect()
                         ^^^^^^^^^
                  File "/usr/lib/python3/dist-packages/psycopg2/__init__.py", line 122, in connect
                    conn = _connect(dsn)
                           ^^^^^^^^^^^^^
                psycopg2.OperationalError: no such host""".lines().toList();

        assertThat(StackExcerpt.of(trace)).containsExactly("""
                starting
                Traceback (most recent call last):
                  File "/app/app.py", line 19, in main
                    db = connect()
                         ^^^^^^^^^
                    … 1 library frame
                psycopg2.OperationalError: no such host""".lines().toArray(String[]::new));
    }

    @Test
    void keepsTheCausesOfJava() {
        List<String> trace = """
                Exception in thread "main" java.lang.IllegalStateException: no port
                \tat org.springframework.boot.A.run(A.java:1)
                \tat org.springframework.boot.B.run(B.java:2)
                \tat shop.Main.main(Main.java:4)
                Caused by: java.lang.NumberFormatException: For input string: "eighty"
                \tat java.base/java.lang.Integer.parseInt(Integer.java:565)
                \tat java.base/java.lang.Integer.parseInt(Integer.java:662)
                \t... 1 more""".lines().toList();

        assertThat(StackExcerpt.of(trace))
                .contains("\tat shop.Main.main(Main.java:4)")
                .anyMatch(line -> line.startsWith("Caused by: "))
                .noneMatch(line -> line.contains("springframework"))
                .filteredOn(line -> line.contains("library frame"))
                .hasSize(2);
    }

    @Test
    void leavesATraceWithoutOwnFramesWhole() {
        List<String> trace = """
                Exception in thread "main" java.lang.NullPointerException
                \tat java.base/java.util.Objects.requireNonNull(Objects.java:233)
                \tat java.base/java.util.List.of(List.java:1)""".lines().toList();

        assertThat(StackExcerpt.of(trace)).isEqualTo(trace);
    }

    @Test
    void leavesOrdinaryOutputWhole() {
        List<String> log = List.of("listening", "    at 10.0.0.1", "    at 10.0.0.2", "done");

        assertThat(StackExcerpt.of(log)).isEqualTo(log);
    }

    @Test
    void namesTheOwnFramesInnermostFirst() {
        assertThat(OwnFrames.in(List.of(
                        "Traceback (most recent call last):",
                        "  File \"/app/app.py\", line 25, in <module>",
                        "    main()",
                        "  File \"/app/db.py\", line 14, in connect",
                        "ValueError: no")))
                .containsExactly(new OwnFrames.Frame("/app/db.py", 14), new OwnFrames.Frame("/app/app.py", 25));
        assertThat(OwnFrames.in(List.of(
                        "/app/config.js:5",
                        "Error: no such file",
                        "    at Object.openSync (node:fs:590:3)",
                        "    at load (/app/config.js:5:24)")))
                .containsExactly(new OwnFrames.Frame("/app/config.js", 5));
    }
}
