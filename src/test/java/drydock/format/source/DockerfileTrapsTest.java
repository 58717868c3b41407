package drydock.format.source;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.dockerfile.Dockerfile;
import drydock.model.SourceFiles.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerfileTrapsTest {
    private static List<String> traps(String text) {
        return DockerfileTraps.of(Dockerfile.read("Dockerfile", text), "amd64").stream()
                .map(trap -> trap.kind() + " " + trap.line())
                .toList();
    }

    private static List<String> entrypoint(String text, boolean executable, String dockerfile) {
        return EntrypointTraps.of(
                        new Entry("run.sh", text.length(), executable),
                        text,
                        Optional.of(Dockerfile.read("Dockerfile", dockerfile)))
                .stream()
                .map(trap -> trap.kind() + " " + trap.file() + ":" + trap.line())
                .toList();
    }

    @Test
    void findsTheDummyMainOfTheSample() throws Exception {
        assertThat(traps(Files.readString(Path.of("packaging/sample/Dockerfile"))))
                .containsExactly("DUMMY_MAIN 17");
    }

    @Test
    void aDummyThatIsTouchedAwayIsNoTrap() {
        assertThat(traps("""
                FROM rust AS build
                RUN echo 'fn main() {}' > src/main.rs && cargo build --release
                COPY src src
                RUN touch src/main.rs \\
                 && cargo build --release
                FROM debian
                COPY --from=build /target/release/x /x
                """)).isEmpty();
    }

    @Test
    void aDummyThatPrintsOneLineIsATrapToo() {
        assertThat(traps("""
                FROM rust
                # the dependencies
                RUN printf 'fn main() { println!("placeholder"); }' \\
                    > src/main.rs && cargo build
                COPY src src
                RUN cargo build
                """)).containsExactly("DUMMY_MAIN 3");
        assertThat(
                        traps(
                                "FROM gcc\nRUN <<EOF\ncat > main.c <<X\nint main(void) { return 0; }\nX\nmake\nEOF\nCOPY . .\nRUN make\n"))
                .containsExactly("DUMMY_MAIN 2");
    }

    @Test
    void aLineForAShellIsATrapAndAListIsNone() {
        assertThat(traps("FROM x\nENTRYPOINT exec /app/run --fast\nCMD [\"x\"]\n"))
                .containsExactly("SHELL_FORM 2");
        assertThat(traps("FROM x\nENTRYPOINT [\"/app/run\"]\nCMD serve\n")).isEmpty();
        assertThat(traps("FROM x\nENTRYPOINT /first\nFROM y\nENTRYPOINT [\"/second\"]\n"))
                .isEmpty();
    }

    @Test
    void aFixedPlatformIsATrapOnAnotherMachine() {
        assertThat(traps("FROM --platform=linux/arm64 debian\nCMD x\n")).containsExactly("WRONG_PLATFORM 1");
        assertThat(traps("FROM --platform=$BUILDPLATFORM golang AS b\nRUN GOARCH=arm64 go build\nFROM scratch\n"))
                .containsExactly("WRONG_PLATFORM 2");
        assertThat(traps("FROM --platform=linux/amd64 debian\nRUN cargo build --target x86_64-unknown-linux-musl\n"))
                .isEmpty();
    }

    @Test
    void aProgramForAnotherCLibraryIsATrap() {
        String build = "FROM debian:12 AS build\nRUN make\nFROM alpine:3.20\nCOPY --from=build /x /x\n";
        assertThat(traps(build)).containsExactly("OTHER_LIBC 4");
        assertThat(traps(build.replace("make", "CGO_ENABLED=0 go build"))).isEmpty();
        assertThat(traps(build.replace("alpine:3.20", "debian:12-slim"))).isEmpty();
    }

    @Test
    void aScriptWithoutPermissionIsATrapUnlessItGetsOne() {
        String script = "#!/bin/sh\nexec \"$@\"\n";
        assertThat(entrypoint(script, false, "FROM x\nCOPY run.sh /run.sh\nENTRYPOINT [\"/run.sh\"]\n"))
                .containsExactly("NOT_EXECUTABLE Dockerfile:2");
        assertThat(entrypoint(script, false, "FROM x\nCOPY --chmod=755 run.sh /\nENTRYPOINT [\"/run.sh\"]\n"))
                .isEmpty();
        assertThat(entrypoint(script, false, "FROM x\nCOPY run.sh /\nRUN chmod +x /run.sh\nENTRYPOINT [\"/run.sh\"]\n"))
                .isEmpty();
        assertThat(entrypoint(script, false, "FROM x\nCOPY run.sh /\nENTRYPOINT [\"sh\", \"/run.sh\"]\n"))
                .isEmpty();
        assertThat(entrypoint(script, false, "FROM x\nCOPY run.sh /\nRUN chmod 644 /run.sh\nCMD [\"/run.sh\"]\n"))
                .containsExactly("NOT_EXECUTABLE Dockerfile:3");
        assertThat(entrypoint(script, true, "FROM x\nCOPY run.sh /\nENTRYPOINT [\"/run.sh\"]\n"))
                .isEmpty();
    }

    @Test
    void aScriptWithoutExecAndOneWithCrLfAreTraps() {
        String dockerfile = "FROM x\nCOPY run.sh /\n";
        assertThat(entrypoint("#!/bin/sh\necho starting\n/app/server --port 1\n", true, dockerfile))
                .containsExactly("NO_EXEC run.sh:3");
        assertThat(entrypoint("#!/bin/sh\r\nexec /app/server\r\n", true, dockerfile))
                .containsExactly("CRLF run.sh:1");
        assertThat(entrypoint("#!/bin/sh\necho starting\nexec /app/server\n", true, dockerfile))
                .isEmpty();
    }
}
