package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.log.LogRuns.Piece;
import drydock.model.Channel;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LogRunsTest {
    /// Recorded from a container that ends at once and is restarted; stdout and stderr overtake each other.
    private static final List<OutputLine> LOOP = List.of(
            line("51.849393", "begin"),
            line("51.849424", "two"),
            error("51.849445", "err"),
            line("52.263740", "begin"),
            line("52.263772", "two"),
            error("52.264479", "err"),
            line("52.766380", "begin"),
            line("52.766415", "two"),
            error("52.766440", "err"),
            error("53.553152", "err"),
            line("53.553732", "begin"),
            line("53.553737", "two"),
            error("54.705369", "err"),
            line("54.705390", "begin"),
            line("54.705393", "two"));

    private static final List<Run> OBSERVED = List.of(
            run(1, "51.851953", "51.880492"),
            run(2, "52.267940", "52.304723"),
            run(3, "52.808537", "52.843288"),
            run(4, "53.560470", "53.599502"),
            run(5, "54.708337", "54.734301"));

    @Test
    void cutsAtObservedStartsAlthoughOutputComesBeforeTheEnginesNoteOfThem() {
        List<Piece> pieces = LogRuns.of(LOOP, OBSERVED, true).pieces();

        assertThat(pieces).extracting(Piece::count).containsExactly(3, 3, 3, 3, 3);
        assertThat(pieces).extracting(piece -> piece.run().number()).containsExactly(1, 2, 3, 4, 5);
        assertThat(pieces).allMatch(piece -> piece.run().observed() && piece.whole());
    }

    @Test
    void infersRunsOfWhichNoEventsAreLeftByPauseAndFirstLine() {
        List<Piece> pieces = LogRuns.of(LOOP, OBSERVED.subList(3, 5), true).pieces();

        assertThat(pieces).extracting(Piece::count).containsExactly(3, 3, 3, 3, 3);
        assertThat(pieces).extracting(piece -> piece.run().observed()).containsExactly(false, false, false, true, true);
        assertThat(pieces).extracting(piece -> piece.run().number()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void leavesLinesInOnePieceThatSuggestMoreRunsThanTheEngineCounted() {
        List<Run> last = List.of(run(2, "54.708337", "54.734301"));

        assertThat(LogRuns.of(LOOP, last, true).pieces())
                .extracting(piece -> piece.run().number())
                .containsExactly(1, 2);
    }

    @Test
    void takesTheLinesBeforeAManualStartForOneRunBecauseTheEngineStartsToCountAnew() {
        List<Run> last = List.of(run(1, "54.708337", "54.734301"));

        List<Piece> pieces = LogRuns.of(LOOP, last, true).pieces();
        assertThat(pieces).extracting(piece -> piece.run().number()).containsExactly(1, 2);
        assertThat(pieces).extracting(Piece::count).containsExactly(12, 3);
    }

    @Test
    void takesNoHeartbeatBeforeTheOnlyStartForRestarts() {
        List<OutputLine> heartbeat =
                List.of(line("10.0", "tick 1"), line("11.0", "tick 2"), line("12.0", "tick 3"), line("13.0", "tick 4"));
        Run running = new Run(1, Optional.of(time("12.99")), Optional.empty(), OptionalLong.empty(), false, true);

        assertThat(LogRuns.of(heartbeat, List.of(running), true).pieces())
                .extracting(Piece::count)
                .containsExactly(3, 1);
    }

    @Test
    void doesNotCutARunWhereItFirstPrintsAnErrorAfterAPause() {
        List<OutputLine> lines = List.of(
                line("10.0", "begin"),
                error("10.2", "no"),
                line("11.0", "begin"),
                error("11.2", "no"),
                line("12.0", "begin"),
                error("12.2", "no"));

        assertThat(LogRuns.of(lines, List.of(run(3, "11.99", "12.3")), true).pieces())
                .extracting(Piece::count)
                .containsExactly(2, 2, 2);
    }

    @Test
    void doesNotCutARunThatRepeatsItsFirstLine() {
        List<OutputLine> heartbeat =
                List.of(line("10.0", "tick 1"), line("11.0", "tick 2"), line("12.0", "tick 3"), line("13.0", "tick 4"));
        Run running = new Run(1, Optional.of(time("09.99")), Optional.empty(), OptionalLong.empty(), false, true);

        assertThat(LogRuns.of(heartbeat, List.of(running), true).pieces())
                .extracting(Piece::count)
                .containsExactly(4);
    }

    @Test
    void takesOutputAfterTheLastKnownEndForANewRun() {
        List<Piece> pieces = LogRuns.of(LOOP, OBSERVED.subList(0, 4), true).pieces();

        assertThat(pieces).hasSize(5);
        assertThat(pieces.getLast().run().observed()).isFalse();
        assertThat(pieces.getLast().run().number()).isEqualTo(5);
    }

    @Test
    void saysThatTheFirstPieceOfALogReadFromItsMiddleMayLackItsBeginning() {
        List<Piece> pieces =
                LogRuns.of(LOOP.subList(1, LOOP.size()), OBSERVED, false).pieces();

        assertThat(pieces.getFirst().whole()).isFalse();
        assertThat(pieces.get(1).whole()).isTrue();
    }

    @Test
    void keepsLinesWithoutTimesInOneRun() {
        List<OutputLine> plain = List.of(OutputLine.of(Channel.STDOUT, "a"), OutputLine.of(Channel.STDOUT, "b"));

        assertThat(LogRuns.of(plain, OBSERVED, true).pieces()).hasSize(1);
    }

    @Test
    void hasNoRunsInAnEmptyLog() {
        assertThat(LogRuns.of(List.of(), OBSERVED, true).pieces()).isEmpty();
    }

    @Test
    void adoptsARunInferredLiveOnceTheEngineTellsOfIt() {
        RunSplitter splitter = new RunSplitter(OBSERVED.subList(0, 1));
        LOOP.subList(0, 3).forEach(splitter::add);

        assertThat(splitter.add(LOOP.get(3))).isEqualTo(RunSplitter.Start.INFERRED);
        splitter.observe(OBSERVED.subList(0, 2));
        assertThat(splitter.add(LOOP.get(4))).isEqualTo(RunSplitter.Start.NO);
        assertThat(splitter.current()).contains(OBSERVED.get(1));
    }

    private static OutputLine line(String seconds, String text) {
        return new OutputLine(Channel.STDOUT, Optional.of(time(seconds)), text);
    }

    private static OutputLine error(String seconds, String text) {
        return new OutputLine(Channel.STDERR, Optional.of(time(seconds)), text);
    }

    private static Run run(int number, String from, String to) {
        return new Run(number, Optional.of(time(from)), Optional.of(time(to)), OptionalLong.of(3), false, true);
    }

    private static Instant time(String seconds) {
        return Instant.parse("2026-11-23T21:46:" + seconds + "Z");
    }
}
