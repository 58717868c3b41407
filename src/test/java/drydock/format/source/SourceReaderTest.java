package drydock.format.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.SourceFacts.TrapKind;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StartChain.ScriptLine;
import drydock.knowledge.OwnFrames;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
    private static final String RUST = "fn main() {\n    println!(\"hello from the real one\");\n}\n";

    private final MemorySource source = new MemorySource();

    private SourceFacts read(String program, String family, String language, Link... scripts) throws IOException {
        SourceReader.Seen seen = new SourceReader.Seen() {
            @Override
            public Known inLog(String text) {
                return Known.NO;
            }

            @Override
            public Known inProgram(String text, String file) {
                return Known.UNKNOWN;
            }
        };
        SourceReader.Wanted wanted =
                new SourceReader.Wanted(program, family, language, "", "amd64", List.of(scripts), seen);
        return SourceLines.read(
                "source", Transcript.read("read", new SourceReader(source, wanted).read(), Duration.ZERO));
    }

    private static Link script(String path, String... lines) {
        List<ScriptLine> text = IntStream.range(0, lines.length)
                .mapToObj(i -> new ScriptLine(i + 1, lines[i], Citation.field("start-chain", lines[i])))
                .toList();
        return new Link(
                Kind.SCRIPT,
                List.of(path),
                path,
                Presence.FOUND,
                "/bin/sh",
                Presence.FOUND,
                HandsOver.CHILD,
                text,
                List.of(),
                Citation.field("start-chain", path));
    }

    private String main(String program, String family, String language) throws IOException {
        return read(program, family, language)
                .entry()
                .map(entry -> entry.file() + ":" + entry.line() + (entry.sure() ? " sure" : ""))
                .orElse("none");
    }

    private List<String> printed(String program, String family, String language) throws IOException {
        return read(program, family, language).always().stream()
                .map(line -> line.file() + ":" + line.line() + " " + line.text())
                .toList();
    }

    @Test
    void aMainThatOnlyCallsIsFollowedToTheModuleItNames() throws IOException {
        source.with("Cargo.toml", "[package]\nname = \"api\"\n")
                .with("src/main.rs", "mod server;\n\nfn main() {\n    server::run();\n}\n")
                .with(
                        "src/server.rs",
                        "pub fn run() {\n    println!(\"api: starting up\");\n    if late() {\n        println!(\"api: late\");\n    }\n}\n\n"
                                + "pub fn stop() {\n    println!(\"api: stopping\");\n}\n");
        assertThat(printed("/app/api", "", "Rust")).containsExactly("src/server.rs:2 api: starting up");
    }

    @Test
    void aCallIsFollowedInPythonAndGoAndC() throws IOException {
        source.with("app/main.py", "from worker import work\n\nif __name__ == '__main__':\n    work()\n")
                .with(
                        "app/worker.py",
                        "def work():\n    print('worker: taking jobs')\n\ndef idle():\n    print('worker: idle')\n")
                .with("go.mod", "module example.org/api\n")
                .with("main.go", "package main\n\nfunc main() {\n\tserve()\n}\n")
                .with("serve.go", "package main\n\nfunc serve() {\n\tfmt.Println(\"api: serving\")\n}\n")
                .with("c/relay.c", "int main(void) {\n    return relay(1);\n}\n")
                .with("c/loop.c", "int relay(int n) {\n    puts(\"relay: ready\");\n    return n;\n}\n");
        assertThat(printed("/srv/app/main.py", "python", "")).containsExactly("app/worker.py:2 worker: taking jobs");
        assertThat(printed("/app/api", "", "Go")).containsExactly("serve.go:4 api: serving");
        assertThat(printed("/app/relay", "", "C")).containsExactly("c/loop.c:2 relay: ready");
    }

    @Test
    void aFunctionOfALibraryOrOfAnotherServiceIsNotTakenForIt() throws IOException {
        source.with("Cargo.toml", "[package]\nname = \"api\"\n")
                .with("src/main.rs", "fn main() {\n    axum::serve(listener());\n    run();\n}\n")
                .with("src/jobs.rs", "pub fn serve() {\n    println!(\"jobs: serving\");\n}\n")
                .with("src/a.rs", "pub fn run() {\n    println!(\"a: running\");\n}\n")
                .with("other/src/run.rs", "pub fn run() {\n    println!(\"other: running\");\n}\n");
        assertThat(printed("/app/api", "", "Rust")).isEmpty();
    }

    @Test
    void rustMainIsThatOfThePackageWithTheProgramsName() throws IOException {
        source.with("tools/gen/src/main.rs", RUST)
                .with("tools/gen/Cargo.toml", "[package]\nname = \"gen\"\n")
                .with("backend/src/main.rs", RUST)
                .with("backend/Cargo.toml", "[package]\nname = \"api\"\n")
                .with("backend/tests/main.rs", RUST);
        assertThat(main("/app/api", "", "Rust")).isEqualTo("backend/src/main.rs:1 sure");
    }

    @Test
    void rustBinariesHaveFilesOfTheirName() throws IOException {
        source.with("src/bin/worker.rs", RUST).with("src/bin/web.rs", RUST).with("Cargo.toml", "name = \"all\"");
        assertThat(main("/usr/bin/worker", "", "Rust")).isEqualTo("src/bin/worker.rs:1 sure");
    }

    @Test
    void goCommandsHaveFoldersOfTheirName() throws IOException {
        source.with("cmd/migrate/main.go", "package main\nfunc main() {}\n")
                .with("cmd/server/main.go", "package main\n\nfunc main() {}\n")
                .with("server.go", "package server\n");
        assertThat(main("/server", "", "Go")).isEqualTo("cmd/server/main.go:3 sure");
    }

    @Test
    void aMainWithoutTheProgramsNameIsNotSure() throws IOException {
        source.with("src/main.c", "#include <stdio.h>\nint main(void) {\n  puts(\"hello there\");\n}\n");
        assertThat(main("/app/thing", "", "C")).isEqualTo("src/main.c:2");
        assertThat(main("/app/thing", "", "Go")).isEqualTo("none");
    }

    @Test
    void anInterpretedFileIsTheOneOfTheSamePath() throws IOException {
        source.with("other/app.py", "print('other one')\n").with("service/app.py", "print('this one')\n");
        assertThat(main("/srv/service/app.py", "python", "")).isEqualTo("service/app.py:0 sure");
    }

    @Test
    void whatTypeScriptWasCompiledToLeadsBackToIt() throws IOException {
        source.with("src/server.ts", "console.log(`up on ${port}`)\n")
                .with("src/types.d.ts", "declare const x: number\n");
        assertThat(main("/app/dist/server.js", "node", "")).isEqualTo("src/server.ts:0 sure");
        source.with("dist/server.js", "console.log('compiled')\n");
        assertThat(main("/app/dist/server.js", "node", "")).isEqualTo("src/server.ts:0 sure");
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        source.with(
                "main.go",
                "package main\nfunc main() {\n\tlog.Printf(\"up: on %d\", port)\n\tif x {\n\t\tlog.Print(\"so: what\")\n\t}\n}\n");
        SourceFacts facts = read("/main", "", "Go");
        assertThat(facts.prints())
                .extracting(line -> line.file() + ":" + line.line() + " " + line.always() + " " + line.text())
                .containsExactly("main.go:3 true up: on {}", "main.go:5 false so: what");
        assertThat(facts.related()).extracting(SourceFacts.Related::file).containsExactly("main.go");
    }

    @Test
    void choosesTheDockerfileThatNamesTheProgram() throws IOException {
        source.with("Dockerfile", "FROM node\nCMD node web.js\n")
                .with(
                        "docker/Dockerfile.api",
                        "FROM debian\nCOPY api /api\nENTRYPOINT /api --verbose\nCMD [\"serve\"]\n");
        Trap trap = read("/api", "", "Go").trap(TrapKind.SHELL_FORM).orElseThrow();
        assertThat(trap.file() + ":" + trap.line()).isEqualTo("docker/Dockerfile.api:3");
        assertThat(trap.words()).contains("CMD in line 4");
    }

    @Test
    void tellsWhetherTheContainerHasTheSameEntrypoint() throws IOException {
        source.with("docker/entry.sh", "#!/bin/sh\nset -e\n/app/api\n");
        Link same = script("/entry.sh", "#!/bin/sh", "set -e", "/app/api");
        Link other = script("/entry.sh", "#!/bin/sh", "exec /app/api");
        assertThat(read("/app/api", "", "Go", same).related().toString()).contains("docker/entry.sh");
        assertThat(read("/app/api", "", "Go", same)
                        .trap(TrapKind.NO_EXEC)
                        .orElseThrow()
                        .line())
                .isEqualTo(3);
        assertThat(read("/app/api", "", "Go", other).related().toString()).contains("docker/entry.sh");
    }

    @Test
    void showsWhatTheSourceSaysWhereItFails() throws IOException {
        source.with("orders/app.py", "import os\n\ndef connect():\n    return os.environ[\"URL\"]\n");
        source.with("billing/app.py", "pass\n");
        List<String> lines = new FrameReader(source)
                .read(List.of(
                        new OwnFrames.Frame("/srv/orders/app.py", 4),
                        new OwnFrames.Frame("/app/app.py", 1),
                        new OwnFrames.Frame("/srv/orders/app.py", 99)));
        SourceFacts facts = SourceLines.read("source", Transcript.read("read", lines, Duration.ZERO));
        assertThat(facts.frames())
                .extracting(SourceFacts.Frame::file, SourceFacts.Frame::line, SourceFacts.Frame::text)
                .containsExactly(tuple("orders/app.py", 4, "return os.environ[\"URL\"]"));
    }

    @Test
    void keepsTheTextsThatAFixMayChange() throws IOException {
        source.with("Dockerfile", "FROM debian\n\n  CMD [\"a: b\"]\n");
        source.with("compose.yaml", "services:\r\n");
        SourceFacts facts = read("/app/main", "", "");
        assertThat(facts.texts()).containsOnlyKeys("Dockerfile");
        assertThat(facts.text(SourceFacts.Role.DOCKERFILE).orElseThrow().getValue())
                .containsExactly("FROM debian", "", "  CMD [\"a: b\"]");
    }
}
