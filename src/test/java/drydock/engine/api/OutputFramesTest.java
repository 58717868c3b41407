package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.Channel;
import drydock.model.LogFrame;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputFramesTest {
    private static List<LogFrame> read(boolean terminal, byte... bytes) throws IOException {
        List<LogFrame> frames = new ArrayList<>();
        OutputFrames.read(new ByteArrayInputStream(bytes), terminal, frames::add);
        return frames;
    }

    private static String text(LogFrame frame) {
        return new String(frame.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheChannelsApart() throws IOException {
        List<LogFrame> frames = read(
                false,
                (byte) 1,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 2,
                (byte) 'h',
                (byte) 'i',
                (byte) 2,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 1,
                (byte) '!');
        assertThat(frames).extracting(LogFrame::channel).containsExactly(Channel.STDOUT, Channel.STDERR);
        assertThat(frames).extracting(OutputFramesTest::text).containsExactly("hi", "!");
    }

    @Test
    void takesTheOutputOfATerminalAsItIs() throws IOException {
        List<LogFrame> frames = read(true, (byte) 1, (byte) 0, (byte) 'x');
        assertThat(frames).singleElement().extracting(LogFrame::channel).isEqualTo(Channel.STDOUT);
        assertThat(frames.getFirst().bytes()).containsExactly(1, 0, 'x');
    }

    @Test
    void saysWhenAFrameBreaksOff() {
        assertThatThrownBy(() -> read(
                        false, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 9, (byte)
                                'x'))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void deliversAHugeFrameInPieces() throws IOException {
        byte[] bytes = new byte[8 + 200_000];
        bytes[0] = 1;
        bytes[5] = 3;
        bytes[6] = 13;
        bytes[7] = 64;
        List<LogFrame> frames = read(false, bytes);
        assertThat(frames).hasSizeGreaterThan(1);
        assertThat(frames.stream().mapToInt(frame -> frame.bytes().length).sum())
                .isEqualTo(200_000);
    }
}
