package drydock.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Serves one client on a pair of streams until it closes its end.
public final class McpService {
    private static final Duration LONGEST_CALL = Duration.ofMinutes(30);

    private final EngineSource engines;
    private final Clock clock;
    private final String version;

    /// @param version of Drydock
    public McpService(EngineSource engines, Clock clock, String version) {
        this.engines = engines;
        this.clock = clock;
        this.version = version;
    }

    /// Returns when the client has closed its end.
    public void serve(InputStream in, OutputStream out) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        StdioServerTransportProvider transport = new StdioServerTransportProvider(
                new JacksonMcpJsonMapper(new ObjectMapper()), new UntilEnd(in, ended), out);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("drydock", version)
                .instructions("Drydock finds out why a container fails. Start with list_containers, then investigate."
                        + " Its verdicts cite evidence by step and line: read_evidence shows those lines. Secrets are"
                        + " masked. Nothing is changed; apply fixes yourself and investigate again.")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .requestTimeout(LONGEST_CALL)
                .tools(new Tools(new Investigations(engines, clock)).all())
                .build();
        try {
            ended.await();
        } finally {
            server.closeGracefully();
        }
    }

    /// Tells when the client's end is closed.
    private static final class UntilEnd extends FilterInputStream {
        private final CountDownLatch ended;

        UntilEnd(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return told(super.read(bytes, offset, length));
            } catch (IOException e) {
                ended.countDown();
                throw e;
            }
        }

        private int told(int result) {
            if (result < 0) {
                ended.countDown();
            }
            return result;
        }
    }
}
