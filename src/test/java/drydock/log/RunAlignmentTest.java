package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.RunAlignment.Kind;
import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunAlignmentTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void putsLinesThatDifferInTimesAndNumbersOnlyBesideEachOther() {
        RunAlignment both =
                RunAlignment.of(run("start 1 at 12:00", "done in 3 ms"), run("start 2 at 12:05", "done in 4 ms"));
        assertThat(kinds(both)).containsExactly(Kind.SAME, Kind.SAME);
        assertThat(both.firstDifference()).isEmpty();
    }

    @Test
    void findsTheFirstDifferenceAndGoesOnAlignedAfterIt() {
        RunAlignment both = RunAlignment.of(
                run("start", "connecting", "connected", "ready", "bye"), run("start", "connecting", "refused", "bye"));
        assertThat(kinds(both)).containsExactly(Kind.SAME, Kind.SAME, Kind.DIFFERENT, Kind.ONLY_LEFT, Kind.SAME);
        assertThat(both.firstDifference()).hasValue(2);
        assertThat(both.rows().get(2).right()).map(OutputLine::text).contains("refused");
    }

    @Test
    void alignsWhatFollowsALineThatOnlyOneRunHas() {
        RunAlignment both = RunAlignment.of(run("a", "x", "b", "c", "d"), run("a", "b", "c", "y", "d"));
        assertThat(kinds(both))
                .containsExactly(Kind.SAME, Kind.ONLY_LEFT, Kind.SAME, Kind.SAME, Kind.ONLY_RIGHT, Kind.SAME);
    }

    @Test
    void takesTheOrderBetweenTheChannelsForNoDifference() {
        List<OutputLine> left = List.of(line(0, Channel.STDOUT, "out"), line(1, Channel.STDERR, "err"));
        List<OutputLine> right = List.of(line(0, Channel.STDERR, "err"), line(1, Channel.STDOUT, "out"));
        assertThat(RunAlignment.of(left, right).firstDifference()).isEmpty();
    }

    @Test
    void alignsNothingInAnEmptyRun() {
        assertThat(kinds(RunAlignment.of(run(), run("a")))).containsExactly(Kind.ONLY_RIGHT);
        assertThat(RunAlignment.of(run(), run()).rows()).isEmpty();
    }

    @Test
    void doesNotTakeTimeOrMemoryForTwoLongRunsThatHaveNothingInCommon() {
        List<OutputLine> left = new ArrayList<>();
        List<OutputLine> right = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            left.add(line(i, Channel.STDOUT, "left " + Integer.toString(i, 36).replaceAll("[0-9]", "z")));
            right.add(line(i, Channel.STDOUT, "right " + Integer.toString(i, 36).replaceAll("[0-9]", "z")));
        }
        assertThat(RunAlignment.of(left, right).rows()).hasSize(5_000);
    }

    private static List<Kind> kinds(RunAlignment alignment) {
        return alignment.rows().stream().map(RunAlignment.Row::kind).toList();
    }

    private static List<OutputLine> run(String... texts) {
        List<OutputLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(lines.size(), Channel.STDOUT, text));
        }
        return lines;
    }

    private static OutputLine line(int second, Channel channel, String text) {
        return new OutputLine(channel, Optional.of(START.plusSeconds(second)), text);
    }
}
