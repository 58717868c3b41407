package drydock.format.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GdbScriptTest {
    private static final CallingConvention AMD64 = CallingConvention.of("amd64").orElseThrow();

    @Test
    void startsTheCommandAsItIsWithItsOwnNameAndSpaces() {
        List<String> argv = argv(target("/usr/bin/dash", List.of("sh", "-c", "echo 'a  b'\nexec x"), 2));

        assertThat(argv)
                .contains("echo unset SHLVL\\nexec -a sh /usr/bin/dash -c 'echo '\\\\''a  b'\\\\''\\nexec x'\\n");
    }

    @Test
    void keepsTheLoaderOfTheImageFromTheTool() {
        assertThat(argv(target("/app/x", List.of("/app/x"), 1))).startsWith("/.drydock/gdb", "-nx", "-batch");
    }

    @Test
    void goesOnThroughEveryProgramThatTheProcessBecomes() {
        long direct = argv(target("/a", List.of("/a"), 1)).stream()
                .filter("proceed"::equals)
                .count();
        long behindTwo = argv(target("/a", List.of("/a"), 3)).stream()
                .filter("proceed"::equals)
                .count();

        assertThat(behindTwo).isEqualTo(direct + 2);
    }

    @Test
    void writesItsWordsForTheMachine() {
        CallingConvention arm = CallingConvention.of("arm64").orElseThrow();

        assertThat(GdbScript.argv(arm, target("/a", List.of("/a"), 1), GdbScript.throughLibrary()))
                .anyMatch(word -> word.contains("$x0"))
                .noneMatch(word -> word.contains("$rdi"))
                .noneMatch(word -> word.contains("ARGUMENT") || word.contains("MARK"));
    }

    @Test
    void stopsWhereGoLooksVariablesUp() {
        for (String machine : List.of("amd64", "arm64")) {
            List<String> argv = GdbScript.argv(
                    CallingConvention.of(machine).orElseThrow(),
                    target("/a", List.of("/a"), 1),
                    GdbScript.at("main.main"),
                    WatchedCalls.GO);

            assertThat(argv)
                    .contains("begins &'main.main'")
                    .anyMatch(word -> word.contains("&'syscall.Getenv'"))
                    .noneMatch(word -> word.matches("(?s).*(?:STRING|FOUND|ENDCALL|LOOKUPS|getenv).*"));
        }
    }

    private static List<String> argv(Debuggee debuggee) {
        return GdbScript.argv(AMD64, debuggee, GdbScript.throughLibrary());
    }

    private static Debuggee target(String file, List<String> command, int execs) {
        return new Debuggee(file, command, execs);
    }
}
