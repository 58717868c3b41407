package drydock.engine.api;

import drydock.model.Channel;
import drydock.model.LogFrame;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/// Reads the output of a container: raw with a terminal, otherwise in frames that name their channel.
///
/// Source: Engine API, `ContainerAttach`, stream format. A frame starts with one byte for the channel, three unused
/// bytes, and four bytes for the length of the payload, most significant first.
public final class OutputFrames {
    /// Larger payloads are delivered in pieces.
    private static final int PIECE = 64 * 1024;

    private OutputFrames() {}

    public static void read(InputStream stream, boolean terminal, Consumer<LogFrame> sink) throws IOException {
        if (terminal) {
            raw(stream, sink);
        } else {
            // The engine sends each line in a frame of its own; header and line are then read at once.
            framed(new BufferedInputStream(stream, PIECE), sink);
        }
    }

    private static void raw(InputStream stream, Consumer<LogFrame> sink) throws IOException {
        byte[] buffer = new byte[PIECE];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            sink.accept(new LogFrame(Channel.STDOUT, Arrays.copyOf(buffer, read)));
        }
    }

    private static void framed(InputStream stream, Consumer<LogFrame> sink) throws IOException {
        byte[] header = new byte[8];
        while (true) {
            int read = stream.readNBytes(header, 0, header.length);
            if (read < header.length) {
                return;
            }
            Channel channel = header[0] == 2 ? Channel.STDERR : Channel.STDOUT;
            long left = Integer.toUnsignedLong(ByteBuffer.wrap(header, 4, 4).getInt());
            while (left > 0) {
                byte[] piece = stream.readNBytes((int) Math.min(PIECE, left));
                if (piece.length == 0) {
                    throw new EOFException("the engine's stream ended inside a frame");
                }
                left -= piece.length;
                sink.accept(new LogFrame(channel, piece));
            }
        }
    }
}
