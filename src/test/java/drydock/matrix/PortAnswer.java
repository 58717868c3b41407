package drydock.matrix;

import drydock.zoo.DockerCommand;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// Whether a program behind a published port takes connections.
final class PortAnswer {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int PATIENCE = 1000;

    private PortAnswer() {}

    /// The engine's proxy accepts every connection, and closes it at once where nothing in the container listens.
    static boolean serves(int port) throws IOException, InterruptedException {
        String place = DockerCommand.run(LIMIT, "port", MatrixContainers.APPLICATION, port + "/tcp")
                .strip();
        int colon = place.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1))),
                    PATIENCE);
            socket.setSoTimeout(PATIENCE);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waits) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
