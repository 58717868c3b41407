package drydock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A coding assistant, played by the SDK's own client, against `drydock mcp` and a real engine.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpEngineTest {
    private static final String NAME = "drydock-mcp-till";
    private static final String SECRET = "Xk7-w2Qp9-vZ";
    private static final Pattern ID = Pattern.compile("investigation: (\\d+)");

    @TempDir
    private static Path folder;

    private McpSyncClient client;
    private String id = "";
    private String report = "";

    @BeforeAll
    void investigate() throws Exception {
        docker("rm", "-f", NAME);
        assertThat(docker(
                        "run",
                        "--name",
                        NAME,
                        "-e",
                        "TILL_PASSWORD=" + SECRET,
                        "debian:bookworm-slim",
                        "sh",
                        "-c",
                        "echo opening with " + SECRET + "; cat /etc/till.conf"))
                .isEqualTo(1);
        Files.writeString(folder.resolve("till.sh"), "#!/bin/sh\npassword=" + SECRET + "\ncat /etc/till.conf\n");
        Files.writeString(folder.resolveSibling("outside.txt"), "not yours\n");
        ServerParameters drydock = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "drydock.Main", "mcp")
                .build();
        client = McpClient.sync(new StdioClientTransport(drydock, new JacksonMcpJsonMapper(new ObjectMapper())))
                .requestTimeout(Duration.ofMinutes(5))
                .build();
        client.initialize();
        report = text(call("investigate", Map.of("container", NAME, "source", folder.toString())));
        Matcher named = ID.matcher(report);
        assertThat(named.find()).as(report).isTrue();
        id = named.group(1);
    }

    @AfterAll
    void remove() throws Exception {
        client.closeGracefully();
        docker("rm", "-f", NAME);
    }

    private static int docker(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return result.content().stream()
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining());
    }

    @Test
    void offersReadingToolsOnly() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder(
                        "list_containers",
                        "investigate",
                        "read_report",
                        "read_evidence",
                        "read_source",
                        "explain_cause");
        assertThat(tools).allMatch(tool -> tool.annotations().readOnlyHint());
        assertThat(client.getServerInfo().name()).isEqualTo("drydock");
    }

    @Test
    void listsContainers() {
        assertThat(text(call("list_containers", Map.of()))).contains(NAME + "  Exited (1)");
        assertThat(text(call("list_containers", Map.of("project", "none-such"))))
                .isEqualTo("There are no containers.\n");
    }

    @Test
    void findsTheCause() {
        assertThat(report)
                .contains("**Root Cause:** `missing-file`", "/etc/till.conf")
                .hasSizeLessThan(13_000);
        assertThat(text(call("read_report", Map.of("investigation", id, "format", "json"))))
                .contains("\"id\" : \"missing-file\"");
        assertThat(text(call("read_report", Map.of("investigation", id, "max_chars", 3000))))
                .hasSizeLessThan(3_001);
    }

    @Test
    void showsEvidenceByLine() {
        String missing = "cat: /etc/till.conf: No such file or directory";
        // The engine may tell the lines of stdout and stderr in another order than they were written.
        int at = text(call("read_evidence", Map.of("investigation", id, "step", "logs")))
                        .contains("    2  " + missing)
                ? 2
                : 1;
        assertThat(text(call("read_evidence", Map.of("investigation", id, "step", "logs", "from", at, "to", at))))
                .contains("    " + at + "  " + missing)
                .contains("(lines " + at + " to " + at + " of ");
        CallToolResult unknown = call("read_evidence", Map.of("investigation", id, "step", "health"));
        assertThat(unknown.isError()).isTrue();
        assertThat(text(unknown)).contains("did not run. These did: status,");
    }

    @Test
    void masksSecretsEverywhere() {
        String all = report
                + text(call("read_report", Map.of("investigation", id)))
                + text(call("read_report", Map.of("investigation", id, "format", "json")))
                + text(call("read_evidence", Map.of("investigation", id, "step", "logs")))
                + text(call("read_evidence", Map.of("investigation", id, "step", "environment")))
                + text(call("read_source", Map.of("investigation", id, "file", "till.sh")));
        assertThat(all).doesNotContain(SECRET).contains("‹masked:");
    }

    @Test
    void readsSourceOnlyInItsFolder() throws Exception {
        assertThat(text(call("read_source", Map.of("investigation", id, "file", "till.sh", "from", 3))))
                .contains("    3  cat /etc/till.conf");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolveSibling("outside.txt"));
        for (String file : List.of("../outside.txt", "link.txt", "/etc/passwd", "none.txt")) {
            CallToolResult result = call("read_source", Map.of("investigation", id, "file", file));
            assertThat(result.isError()).as(file).isTrue();
            assertThat(text(result)).contains("There is no such file in the source folder");
        }
    }

    @Test
    void answersMistakesWithWhatToDo() {
        assertThat(text(call("investigate", Map.of("container", "no-such-container"))))
                .contains("no-such-container");
        assertThat(text(call("read_report", Map.of("investigation", "99")))).contains("Run `investigate` first");
        assertThat(text(call("explain_cause", Map.of("cause", "missing-fil")))).contains("Did you mean missing-file?");
        assertThat(text(call("explain_cause", Map.of("cause", "missing-file")))).startsWith("# Missing file");
    }
}
