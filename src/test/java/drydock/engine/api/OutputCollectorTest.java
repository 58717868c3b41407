package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputCollectorTest {
    private static void feed(OutputCollector collector, Channel channel, String text) {
        collector.accept(new LogFrame(channel, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(OutputCollector collector) {
        return collector.lines().stream().map(OutputLine::text).toList();
    }

    @Test
    void joinsLinesAndCharactersSplitAcrossFrames() {
        OutputCollector collector = new OutputCollector(1000, false);
        byte[] bytes = "grün\nende".getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            collector.accept(new LogFrame(Channel.STDOUT, new byte[] {one}));
        }
        assertThat(texts(collector)).containsExactly("grün", "ende");
        assertThat(collector.dropped()).isZero();
    }

    @Test
    void keepsTheOrderInWhichLinesOfBothChannelsWereCompleted() {
        OutputCollector collector = new OutputCollector(1000, false);
        feed(collector, Channel.STDOUT, "one\nth");
        feed(collector, Channel.STDERR, "two\n");
        feed(collector, Channel.STDOUT, "ree\n");
        assertThat(texts(collector)).containsExactly("one", "two", "three");
    }

    @Test
    void keepsBothEndsAndMarksTheGap() {
        OutputCollector collector = new OutputCollector(100, false);
        for (int i = 0; i < 1000; i++) {
            feed(collector, Channel.STDOUT, "line %04d\n".formatted(i));
        }
        assertThat(texts(collector))
                .containsExactly(
                        "line 0000",
                        "line 0001",
                        "line 0002",
                        "line 0003",
                        "line 0004",
                        "[9900 bytes of stdout not kept]",
                        "line 0995",
                        "line 0996",
                        "line 0997",
                        "line 0998",
                        "line 0999");
        assertThat(collector.dropped()).isEqualTo(9900);
    }

    @Test
    void onlyTheChannelThatOverflowsLosesLines() {
        OutputCollector collector = new OutputCollector(40, false);
        feed(collector, Channel.STDERR, "the reason\n");
        feed(collector, Channel.STDOUT, "noise\n".repeat(100));
        assertThat(texts(collector)).contains("the reason");
    }

    @Test
    void cutsALineWithoutEndAndSaysSo() {
        OutputCollector collector = new OutputCollector(1 << 20, false);
        for (int i = 0; i < 100; i++) {
            feed(collector, Channel.STDOUT, "x".repeat(10_000));
        }
        assertThat(texts(collector))
                .singleElement()
                .asString()
                .hasSizeLessThan(17_000)
                .endsWith("[983616 more bytes on this line not kept]");
        assertThat(collector.dropped()).isEqualTo(983_616);
    }

    @Test
    void takesTheCarriageReturnOnlyFromATerminal() {
        OutputCollector terminal = new OutputCollector(1000, true);
        feed(terminal, Channel.STDOUT, "line\r\n");
        assertThat(texts(terminal)).containsExactly("line");
        OutputCollector pipe = new OutputCollector(1000, false);
        feed(pipe, Channel.STDOUT, "#!/bin/sh\r\n");
        assertThat(texts(pipe)).containsExactly("#!/bin/sh\\x0d");
    }
}
