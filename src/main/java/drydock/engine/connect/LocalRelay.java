package drydock.engine.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A socket in a folder of this user alone. Each connection to it is passed on over a connection that the engine's
/// transport can't open itself, such as one through SSH.
final class LocalRelay implements AutoCloseable {
    private final Path folder;
    private final ServerSocketChannel server;
    private final Opening opening;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile String problem = "";

    /// Opens the connection to pass on to.
    @FunctionalInterface
    interface Opening {
        FarEnd open() throws IOException;
    }

    /// A connection to the engine.
    interface FarEnd extends AutoCloseable {
        InputStream input() throws IOException;

        OutputStream output() throws IOException;

        /// Why the connection ended; empty if it ended as it should.
        String problem();

        @Override
        void close();
    }

    private record Connection(SocketChannel near, FarEnd far) {}

    private LocalRelay(Path folder, ServerSocketChannel server, Opening opening) {
        this.folder = folder;
        this.server = server;
        this.opening = opening;
    }

    /// @param folder readable by this user only; the relay removes it in the end
    static LocalRelay start(Path folder, Opening opening) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("engine")));
        LocalRelay relay = new LocalRelay(folder, server, opening);
        Thread.ofVirtual().name("engine-relay").start(relay::accept);
        return relay;
    }

    Path socket() {
        return folder.resolve("engine");
    }

    /// The latest reason why a connection could not be passed on; empty if there was none.
    String problem() {
        return problem;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel near = server.accept();
                Thread.ofVirtual().name("engine-relay").start(() -> pass(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(SocketChannel near) {
        try (near;
                FarEnd far = opening.open()) {
            Connection connection = new Connection(near, far);
            connections.add(connection);
            try {
                Thread.ofVirtual().name("engine-relay").start(() -> send(near, far));
                far.input().transferTo(Channels.newOutputStream(near));
                String why = far.problem();
                problem = why.isEmpty() ? problem : why;
            } finally {
                connections.remove(connection);
            }
        } catch (IOException broken) {
            problem = String.valueOf(broken.getMessage());
        }
    }

    private static void send(SocketChannel near, FarEnd far) {
        try (OutputStream output = far.output()) {
            InputStream input = Channels.newInputStream(near);
            byte[] buffer = new byte[1 << 16];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                output.write(buffer, 0, read);
                output.flush();
            }
        } catch (IOException over) {
            // The other direction says why.
        } finally {
            // The transport has closed its side, and expects no more.
            far.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Connection connection : connections) {
                connection.far().close();
                connection.near().close();
            }
            Files.deleteIfExists(socket());
            Files.deleteIfExists(folder);
        } catch (IOException ignored) {
            // The folder of temporary files is cleared by the system.
        }
    }
}
