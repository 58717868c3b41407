package drydock.engine.connect;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A transport through a relay, which knows better than the transport why a connection failed.
///
/// @param closing ends what the relay needs
record RelayedTransport(DockerHttpClient direct, LocalRelay relay, Runnable closing) implements DockerHttpClient {
    @Override
    public Response execute(Request request) {
        try {
            return direct.execute(request);
        } catch (RuntimeException failed) {
            if (relay.problem().isEmpty()) {
                throw failed;
            }
            throw new UncheckedIOException(new IOException(relay.problem(), failed));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            direct.close();
        } finally {
            relay.close();
            closing.run();
        }
    }
}
