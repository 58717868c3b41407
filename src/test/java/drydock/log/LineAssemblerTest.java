package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {
    private static final String STAMP = "2026-11-23T17:40:00.123456789Z ";
    private static final Instant TIME = Instant.parse("2026-11-23T17:40:00.123456789Z");

    private final List<OutputLine> lines = new ArrayList<>();

    @Test
    void readsLinesWithTheirTimesInEveryWayOfSplitting() {
        byte[] stream =
                (STAMP + "Grüße 🚀 aus\n" + STAMP + "\n2026-11-23T17:40:01Z second\n").getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= stream.length; size++) {
            lines.clear();
            LineAssembler assembler = new LineAssembler(false, lines::add);
            for (int at = 0; at < stream.length; at += size) {
                assembler.accept(
                        frame(Channel.STDOUT, Arrays.copyOfRange(stream, at, Math.min(stream.length, at + size))));
            }
            assembler.finish();
            assertThat(lines).extracting(OutputLine::text).containsExactly("Grüße 🚀 aus", "", "second");
            assertThat(lines.getFirst().time()).contains(TIME);
            assertThat(lines.getLast().time()).contains(Instant.parse("2026-11-23T17:40:01Z"));
        }
    }

    @Test
    void keepsStdoutAndStderrApart() {
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, STAMP + "out "));
        assembler.accept(frame(Channel.STDERR, STAMP + "err\n"));
        assembler.accept(frame(Channel.STDOUT, "put\n"));
        assertThat(lines).extracting(OutputLine::channel).containsExactly(Channel.STDERR, Channel.STDOUT);
        assertThat(lines).extracting(OutputLine::text).containsExactly("err", "out put");
    }

    @Test
    void joinsThePiecesOfALineThatTheEngineHasCut() {
        String piece = "x".repeat(16 * 1024);
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, STAMP + piece));
        assembler.accept(frame(Channel.STDOUT, "2026-11-23T17:40:00.200000000Z " + piece));
        assembler.accept(frame(Channel.STDOUT, "2026-11-23T17:40:00.300000000Z end\n" + STAMP + "next\n"));
        assertThat(lines).extracting(OutputLine::text).containsExactly(piece + piece + "end", "next");
        assertThat(lines.getFirst().time()).contains(TIME);
    }

    @Test
    void joinsPiecesOfARawTerminalStreamWhateverItsFrames() {
        String piece = "y".repeat(16 * 1024);
        byte[] stream = (STAMP + piece + STAMP + "end\r\n").getBytes(StandardCharsets.UTF_8);
        LineAssembler assembler = new LineAssembler(true, lines::add);
        for (int at = 0; at < stream.length; at += 1000) {
            assembler.accept(frame(Channel.STDOUT, Arrays.copyOfRange(stream, at, Math.min(stream.length, at + 1000))));
        }
        assertThat(lines).extracting(OutputLine::text).containsExactly(piece + "end");
    }

    @Test
    void keepsALineOfExactlyOnePieceWhole() {
        String piece = "z".repeat(16 * 1024);
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, STAMP + piece + "\n" + STAMP + "next\n"));
        assertThat(lines).extracting(OutputLine::text).containsExactly(piece, "next");
    }

    @Test
    void startsANewLineWhereARunEndedWithoutALineEnd() {
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, STAMP + "no line end"));
        assembler.accept(frame(Channel.STDOUT, "2026-11-23T17:40:05.000000000Z again"));
        assembler.finish();
        assertThat(lines).extracting(OutputLine::text).containsExactly("no line end", "again");
        assertThat(lines.getLast().time()).contains(Instant.parse("2026-11-23T17:40:05Z"));
    }

    @Test
    void takesALineWithoutAStampAsItIs() {
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, "2026-11-23 and so on\n12 plain\n2026-13-45T99:99:99Z no time\n7"));
        assembler.finish();
        assertThat(lines)
                .extracting(OutputLine::text)
                .containsExactly("2026-11-23 and so on", "12 plain", "2026-13-45T99:99:99Z no time", "7");
        assertThat(lines).allMatch(line -> line.time().isEmpty());
    }

    @Test
    void readsAnOffsetAsPodmanWritesIt() {
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, "2026-11-23T18:40:00.123456789+01:00 hello\n"));
        assertThat(lines).containsExactly(new OutputLine(Channel.STDOUT, java.util.Optional.of(TIME), "hello"));
    }

    @Test
    void boundsALineAndSaysHowMuchIsMissing() {
        LineAssembler assembler = new LineAssembler(false, lines::add, 100);
        assembler.accept(frame(Channel.STDOUT, "a".repeat(99) + "🚀" + "b".repeat(1000) + "\nnext\n"));
        assertThat(lines)
                .extracting(OutputLine::text)
                .containsExactly("a".repeat(99) + " … [1004 more bytes not kept]", "next");
    }

    @Test
    void showsWhatIsNoTextAsReplacementCharacters() {
        LineAssembler assembler = new LineAssembler(false, lines::add);
        assembler.accept(frame(Channel.STDOUT, new byte[] {'a', (byte) 0xff, 0, 'b', '\n'}));
        assertThat(lines).extracting(OutputLine::text).containsExactly("a\uFFFD\0b");
    }

    @Test
    void takesTheTerminalsCarriageReturnAway() {
        LineAssembler assembler = new LineAssembler(true, lines::add);
        assembler.accept(frame(Channel.STDOUT, STAMP + "prompt\r\n"));
        assertThat(lines).extracting(OutputLine::text).containsExactly("prompt");
    }

    private static LogFrame frame(Channel channel, String text) {
        return frame(channel, text.getBytes(StandardCharsets.UTF_8));
    }

    private static LogFrame frame(Channel channel, byte[] bytes) {
        return new LogFrame(channel, bytes);
    }
}
