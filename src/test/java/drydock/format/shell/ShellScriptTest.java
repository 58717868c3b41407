package drydock.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.StartChain.HandsOver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {
    private static final Set<String> FILES = Set.of("/app/server");

    private static HandOver read(String script, String... arguments) {
        return ShellScript.read(script, new ShellContext() {
            @Override
            public List<String> words() {
                return java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("/entrypoint.sh"), java.util.Arrays.stream(arguments))
                        .toList();
            }

            @Override
            public Map<String, String> environment() {
                return Map.of("APP_BIN", "/app/server", "MODE", "worker");
            }

            @Override
            public long uid() {
                return 1000;
            }

            @Override
            public Optional<Boolean> test(char operator, String path) {
                return FILES.contains(path) ? Optional.of(operator != 'd') : Optional.empty();
            }

            @Override
            public Optional<Boolean> command(String name) {
                return name.equals("python3") ? Optional.of(true) : Optional.empty();
            }

            @Override
            public Optional<String> included(String path) {
                return Optional.empty();
            }
        });
    }

    private static void expect(HandOver hand, HandsOver how, int line, String... argv) {
        assertThat(hand.how()).isEqualTo(how);
        assertThat(hand.argv()).containsExactly(argv);
        assertThat(hand.line()).isEqualTo(line);
    }

    private static String choosing(String question) {
        return "#!/bin/sh\nif " + question + " python3 >/dev/null\nthen exec python3 app.py\n" + "elif " + question
                + " python2 >/dev/null\nthen exec python2 app.py\nelse exit 1\nfi\n";
    }

    @Test
    void followsTheBranchOfACommandThatIsInPath() {
        expect(read(choosing("command -v")), HandsOver.EXEC, 3, "python3", "app.py");
        expect(read(choosing("which")), HandsOver.EXEC, 3, "python3", "app.py");
        expect(read("#!/bin/sh\nif ! command -v python3; then exec rescue; fi\nserver"), HandsOver.CHILD, 3, "server");
    }

    @Test
    void nearMissIsACommandThatMayBeMissing() {
        expect(
                read("#!/bin/sh\nif command -v ruby; then exec ruby app.rb; fi\nexec server"),
                HandsOver.EXEC,
                3,
                "server");
    }

    @Test
    void followsExecOfItsArguments() {
        expect(read("#!/bin/sh\nset -e\nexec \"$@\"\n", "serve", "a b"), HandsOver.EXEC, 3, "serve", "a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ /app/server; } &\n",
                "/app/server | tee /var/log/server &\n",
                "while :; do\n /app/server\ndone &\n",
                "cd /app && exec /app/server &\n"
            })
    void seesWhatAWholeListPutsIntoTheBackground(String script) {
        HandOver hand = read(script);
        assertThat(hand.how()).isEqualTo(HandsOver.BACKGROUND);
        assertThat(hand.argv()).containsExactly("/app/server");
    }

    @Test
    void takesNoConditionOrArithmeticForAProgram() {
        expect(
                read("[[ -n $MODE && -f /x ]]\n(( count++ ))\nfor (( i = 0; i < 3; i++ )); do :; done\n"),
                HandsOver.NEVER,
                0);
    }

    @Test
    void takesARedirectionAloneForACommandThatMayFail() {
        expect(read("</app/server || exec fallback\nexec \"$@\"\n", "serve"), HandsOver.EXEC, 2, "serve");
    }

    @Test
    void goesOnBehindASubshellThatExits() {
        expect(read("(exit 3)\nexec /app/server\n"), HandsOver.EXEC, 2, "/app/server");
    }

    @Test
    void seesThatExecOfNoArgumentsStartsNothing() {
        expect(read("#!/bin/sh\necho ready\nexec \"$@\"\n"), HandsOver.NEVER, 0);
    }

    @Test
    void addsNoWordForArgumentsThatAreNotThere() {
        expect(read("exec /app/server \"$@\""), HandsOver.EXEC, 1, "/app/server");
    }

    @Test
    void expandsVariablesAndDefaults() {
        expect(
                read("PORT=${PORT:-8080}\nexec \"$APP_BIN\" --port $PORT '$PORT'"),
                HandsOver.EXEC,
                2,
                "/app/server",
                "--port",
                "8080",
                "$PORT");
    }

    @Test
    void callsTheLastProgramWithoutExecAChild() {
        expect(read("echo starting\n/app/server --x\necho done $?\n"), HandsOver.CHILD, 2, "/app/server", "--x");
    }

    @Test
    void seesAProgramLeftInTheBackground() {
        expect(read("/app/server &\necho started\n"), HandsOver.BACKGROUND, 1, "/app/server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "wait $!", "tail -f /dev/null", "sleep infinity"})
    void acceptsABackgroundProgramThatIsWaitedFor(String last) {
        expect(read("/app/server &\n" + last + "\n"), HandsOver.CHILD, 1, "/app/server");
    }

    @Test
    void takesTheBranchItsArgumentsDecide() {
        String script = "case \"$1\" in\n  web|api) shift; exec /app/server \"$@\" ;;\n  *) exec \"$@\" ;;\nesac\n";
        expect(read(script, "web", "-v"), HandsOver.EXEC, 2, "/app/server", "-v");
        expect(read(script, "ls"), HandsOver.EXEC, 3, "ls");
    }

    @Test
    void passesTheUsualEntrypointWithAFlagFirst() {
        String script = "if [ \"${1#-}\" != \"$1\" ]; then\n  set -- /app/server \"$@\"\nfi\n"
                + "if [ \"$1\" = '/app/server' -a \"$(id -u)\" = '0' ]; then\n  exec gosu app \"$0\" \"$@\"\nfi\n"
                + "exec \"$@\"\n";
        expect(read(script, "--port", "1"), HandsOver.EXEC, 7, "/app/server", "--port", "1");
    }

    @Test
    void passesAChecksExitThatIsNotTaken() {
        expect(
                read("if [ ! -x /app/server ]; then\n echo no >&2\n exit 1\nfi\nexec /app/server"),
                HandsOver.EXEC,
                5,
                "/app/server");
    }

    @Test
    void stopsWhereTheScriptSurelyEnds() {
        expect(read("if [ -z \"$JWT_SECRET\" ]; then\n  exit 0\nfi\nexec /app/server"), HandsOver.NEVER, 2);
    }

    @Test
    void entersFunctionsAndArrays() {
        String script = "run() {\n  args=(/app/server \"$1\")\n  args+=(-q)\n  exec \"${args[@]}\"\n}\nrun x\n";
        expect(read(script), HandsOver.EXEC, 4, "/app/server", "x", "-q");
    }

    @Test
    void isNotFooledByCommentsQuotesAndHereDocuments() {
        String script =
                "# exec /bin/false\necho 'exec /bin/false'\ncat <<EOF\nexec /bin/false\nEOF\nexec /app/server\n";
        expect(read(script), HandsOver.EXEC, 6, "/app/server");
    }

    @Test
    void keepsWhatIsDecidedOnlyAtRunTime() {
        assertThat(read("exec \"$(cat /etc/command)\"").argv()).containsExactly("$(cat /etc/command)");
    }

    @Test
    void followsChangesOfDirectoryAndPath() {
        HandOver hand = read("cd /srv\nexport PATH=/srv/bin:/bin\nexec ./server");
        assertThat(hand.directory()).isEqualTo("/srv");
        assertThat(hand.path()).isEqualTo("/srv/bin:/bin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((",
                "if if if",
                "case",
                "exec \"",
                "${",
                "a() { a; }; a",
                "`",
                "while true; do",
                ";; ;;",
                "\\",
                "x=(",
                "$(((",
                "<<",
                "cat <<EOF",
                "function",
                "& & &",
                "exec exec exec",
                "eval eval eval"
            })
    void survivesScriptsThatAreNone(String script) {
        assertThat(read(script)).isNotNull();
        assertThat(read(script.repeat(300))).isNotNull();
    }
}
