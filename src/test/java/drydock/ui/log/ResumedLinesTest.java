package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumedLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ResumedLines lines = new ResumedLines();

    @Test
    void beginsWithTheTail() {
        assertThat(lines.request(Optional.of(NOON), 50)).isEqualTo(LogRequest.follow(50));
        assertThat(lines.isNew(line(0, "a"))).isTrue();
        assertThat(lines.isNew(line(0, "a"))).isTrue();
    }

    @Test
    void continuesAtTheLastLineHoweverLongTheRunIs() {
        for (int i = 0; i < 10_000; i++) {
            lines.isNew(line(i, "line " + i));
        }
        assertThat(lines.request(Optional.empty(), 50).since()).contains(NOON.plusSeconds(9_999));
        assertThat(lines.isNew(line(9_999, "line 9999"))).isFalse();
        assertThat(lines.isNew(line(9_999, "another at the same time"))).isTrue();
        assertThat(lines.isNew(line(10_000, "next"))).isTrue();
    }

    @Test
    void asksFromTheStartOfANewRunIfTheClockWasSetBack() {
        lines.isNew(line(3_600, "of the run before"));
        assertThat(lines.request(Optional.of(NOON), 50).since()).contains(NOON);
        assertThat(lines.isNew(line(3_600, "of the run before"))).isFalse();
        assertThat(lines.isNew(line(1, "of the new run"))).isTrue();
    }

    @Test
    void asksFromTheLastLineIfANewRunBeganAfterIt() {
        lines.isNew(line(5, "of the run before"));
        assertThat(lines.request(Optional.of(NOON.plusSeconds(9)), 50).since()).contains(NOON.plusSeconds(5));
    }

    private static OutputLine line(int second, String text) {
        return new OutputLine(Channel.STDOUT, Optional.of(NOON.plusSeconds(second)), text);
    }
}
