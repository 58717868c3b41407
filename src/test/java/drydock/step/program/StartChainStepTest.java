package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.ContainerConfig;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.MemoryFiles;
import drydock.step.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartChainStepTest {
    /// A header is enough for a chain: what the program is, the next step asks.
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};

    private final MemoryFiles files = new MemoryFiles()
            .with("/bin/sh", 0755, ELF)
            .with("/usr/bin/env", 0755, ELF)
            .with("/etc/passwd", 0644, "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/app:/bin/sh\n")
            .with("/etc/group", 0644, "root:x:0:\napp:x:1000:\nweb:x:33:app\n");
    private String user = "app";
    private List<String> lines = List.of();

    private Findings findings(String... command) throws IOException {
        ContainerConfig config = new ContainerConfig(
                user,
                List.of("PATH=/usr/bin:/bin", "APP_BIN=/app/server"),
                List.of(),
                List.of(command),
                "/app",
                false,
                false,
                "",
                "host",
                List.of(),
                Map.of());
        Subject plain = Subjects.subject(config);
        Subject subject = new Subject(
                plain.taken(),
                plain.engine(),
                plain.container().withCommand(command[0], Arrays.asList(command).subList(1, command.length)),
                plain.image(),
                plain.history(),
                plain.expectations(),
                plain.network());
        StartChainStep step = new StartChainStep();
        Plan.ReadFiles plan = (Plan.ReadFiles) step.plan(subject, Facts.NONE);
        lines = plan.reading().read(files);
        return step.parse(subject, Facts.NONE, Transcript.read("read", lines, Duration.ZERO));
    }

    private StartChain chain(String... command) throws IOException {
        return (StartChain) findings(command).facts().getFirst();
    }

    private static Link last(StartChain chain) {
        return chain.finalProgram().orElseThrow();
    }

    @Test
    void notesWhatALoopTriesAndPathDoesNotKnow() throws IOException {
        files.with("/usr/bin/nc", 0755, ELF)
                .with("/app/server", 0755, ELF)
                .with(
                        "/app/run.sh",
                        0755,
                        "#!/bin/sh\nuntil pg_isready -h db && nc -z cache 6379; do sleep 1; done\nexec /app/server\n");
        assertThat(chain("/app/run.sh").links().getFirst().oddities())
                .extracting(odd -> odd.text().strip())
                .containsExactly("odd: the loop in line 2 tries pg_isready, which is not in PATH");
    }

    @Test
    void leadsThroughAScriptToTheProgram() throws IOException {
        files.with("/app/server", 0755, ELF)
                .with("/app/run.sh", 0755, "#!/bin/sh\necho starting\nexec \"$APP_BIN\" \"$@\"\n");
        StartChain chain = chain("/app/run.sh", "--port", "80 80");
        assertThat(chain.links()).extracting(Link::kind).containsExactly(Kind.SCRIPT, Kind.BINARY);
        Link script = chain.links().getFirst();
        assertThat(script.interpreter()).isEqualTo("/bin/sh");
        assertThat(script.handsOver()).isEqualTo(HandsOver.EXEC);
        assertThat(script.lines().get(1).text()).isEqualTo("echo starting");
        assertThat(lines.get(script.lines().get(1).citation().line().getAsInt() - 1))
                .endsWith("2| echo starting");
        assertThat(last(chain).path()).isEqualTo("/app/server");
        assertThat(last(chain).argv()).containsExactly("/app/server", "--port", "80 80");
    }

    @Test
    void seesThroughWrappersAndShellCommands() throws IOException {
        files.with("/usr/bin/tini", 0755, ELF).with("/usr/bin/gosu", 0755, ELF).with("/app/server", 0755, ELF);
        StartChain chain = chain("tini", "-g", "--", "gosu", "app", "sh", "-c", "cd /app && exec ./server -x");
        assertThat(chain.links())
                .extracting(Link::path)
                .containsExactly("/usr/bin/tini", "/usr/bin/gosu", "/bin/sh", "/app/server");
        assertThat(chain.links().get(2).kind()).isEqualTo(Kind.SHELL_COMMAND);
    }

    @Test
    void findsTheFileThatAnInterpreterRuns() throws IOException {
        files.with("/usr/bin/python3", 0755, ELF).with("/app/main.py", 0644, "# nothing yet\n");
        Link last = last(chain("python3", "-u", "main.py"));
        assertThat(last.kind()).isEqualTo(Kind.PROGRAM_FILE);
        assertThat(last.path()).isEqualTo("/app/main.py");
        assertThat(last.presence()).isEqualTo(Presence.FOUND);
        assertThat(last.interpreter()).isEqualTo("/usr/bin/python3");
        assertThat(last.lines()).hasSize(1);
    }

    @Test
    void seesACarriageReturnBehindTheInterpreter() throws IOException {
        files.with("/app/run.sh", 0755, "#!/bin/sh\r\nexec /app/server\r\n");
        Link script = last(chain("/app/run.sh"));
        assertThat(script.kind()).isIn(Kind.SCRIPT, Kind.UNKNOWN);
        Link first = chain("/app/run.sh").links().getFirst();
        assertThat(first.interpreter()).isEqualTo("/bin/sh\r");
        assertThat(first.interpreterPresence()).isEqualTo(Presence.MISSING);
        assertThat(first.oddities()).anySatisfy(odd -> assertThat(odd.text()).contains("CR LF"));
    }

    @Test
    void seesAMarkOrBlankBeforeTheInterpreterLine() throws IOException {
        files.with("/app/a.sh", 0755, "\ufeff#!/bin/sh\nexec true\n").with("/app/b.sh", 0755, "\n#!/bin/sh\n");
        assertThat(chain("/app/a.sh").links().getFirst().oddities()).isNotEmpty();
        assertThat(chain("/app/b.sh").links().getFirst().oddities()).isNotEmpty();
    }

    @Test
    void namesTheInterpreterThatEnvWouldNotFind() throws IOException {
        files.with("/app/job", 0755, "#!/usr/bin/env python3\nprint(1)\n");
        Link script = last(chain("/app/job"));
        assertThat(script.interpreter()).isEqualTo("python3");
        assertThat(script.interpreterPresence()).isEqualTo(Presence.MISSING);
    }

    @Test
    void tellsWhyAProgramCanNotBeStarted() throws IOException {
        files.with("/app/plain", 0644, ELF).with("/secret/server", 0755, ELF).directory("/secret", 0700, true);
        assertThat(last(chain("/app/nothing")).presence()).isEqualTo(Presence.MISSING);
        assertThat(last(chain("nothing")).path()).isEqualTo("nothing");
        assertThat(last(chain("/app")).presence()).isEqualTo(Presence.DIRECTORY);
        assertThat(last(chain("/app/plain")).presence()).isEqualTo(Presence.NOT_EXECUTABLE);
        assertThat(last(chain("/secret/server")).presence()).isEqualTo(Presence.UNREACHABLE);
        assertThat(findings("/app/plain").outcome()).isEqualTo(Outcome.PROBLEM);
        user = "";
        assertThat(last(chain("/secret/server")).presence()).isEqualTo(Presence.FOUND);
    }

    @Test
    void judgesByTheGroupsOfTheUser() throws IOException {
        files.with("/app/a", 0750, ELF);
        assertThat(last(chain("/app/a")).presence()).isEqualTo(Presence.NOT_EXECUTABLE);
        user = "1000:0";
        assertThat(last(chain("/app/a")).presence()).isEqualTo(Presence.FOUND);
    }

    @Test
    void saysThatTheUserIsNotThere() throws IOException {
        user = "nobody2";
        chain("/bin/sh");
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("user: nobody2, not in the container's"));
    }

    @Test
    void worksInAnImageWithoutAnyFile() throws IOException {
        StartChainStep step = new StartChainStep();
        Subject subject = Subjects.exited();
        lines = ((Plan.ReadFiles) step.plan(subject, Facts.NONE)).reading().read(new MemoryFiles());
        Findings findings = step.parse(subject, Facts.NONE, Transcript.read("read", lines, Duration.ZERO));
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).contains("does not exist");
    }

    @Test
    void letsAScriptDoItsOwnWork() throws IOException {
        files.with("/app/job.sh", 0755, "#!/bin/sh\nfor i in 1 2 3; do echo $i; done\n");
        Findings findings = findings("/app/job.sh");
        assertThat(findings.outcome()).isEqualTo(Outcome.OK);
        assertThat(last((StartChain) findings.facts().getFirst()).handsOver()).isEqualTo(HandsOver.NEVER);
    }

    @Test
    void isNotFooledByAScriptThatLooksLikeEvidence() throws IOException {
        files.with(
                "/app/run.sh",
                0755,
                "#!/bin/sh\n2 binary: /bin/true\n   presence: missing\n 7| x\n\u001b[2J\nexec /bin/sh\n");
        StartChain chain = chain("/app/run.sh");
        assertThat(chain.links()).hasSize(2);
        assertThat(chain.links().getFirst().presence()).isEqualTo(Presence.FOUND);
        assertThat(chain.links().getFirst().lines()).hasSize(6);
        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
    }
}
