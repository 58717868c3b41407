package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Causes;
import drydock.cause.MadeUpCase;
import drydock.cause.PatternCause;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionDecisionTest {
    private static final String[] TRACEBACK = {
        "Traceback (most recent call last):", "  File \"/app/main.py\", line 3, in <module>", "ValueError: bad value"
    };

    private final List<Line> lines = new ArrayList<>();

    @Test
    void theLastMentionOfAFailedRunDecides() {
        List<Mention> mentions =
                List.of(mention("missing-file", print("open: no such file")), mention("disk-full", print("no space")));
        assertThat(decide(MadeUpCase.exited(1), false, mentions))
                .extracting(Mention::decisive)
                .containsExactly(true, false);
    }

    @Test
    void noMentionDecidesNothing() {
        assertThat(decide(MadeUpCase.exited(1), false, List.of())).isEmpty();
    }

    @Test
    void aRunThatSucceededHasNoReason() {
        assertThat(decides("missing-file", MadeUpCase.exited(0))).isFalse();
    }

    @Test
    void aKillIsExplainedOnlyByCausesThatKill() {
        assertThat(decides("missing-file", MadeUpCase.exited(137))).isFalse();
        assertThat(decides("out-of-memory", MadeUpCase.exited(137))).isTrue();
    }

    @Test
    void aContainerThatWaitsHasOnlyReasonsThatMayBeAwaited() {
        for (int i = 0; i < 6; i++) {
            print("db: connection refused, retrying in " + i);
        }
        Line last = lines.getLast();
        assertThat(decides("dependency-unreachable", last, MadeUpCase.running()))
                .isTrue();
        assertThat(decides("missing-file", last, MadeUpCase.running())).isFalse();
    }

    @Test
    void aSupervisorThatGaveUpHasAnyReason() {
        print("INFO gave up: web entered FATAL state, too many start retries too quickly");
        assertThat(decides("missing-file", MadeUpCase.running())).isTrue();
    }

    @Test
    void noProgramGoesOnFromItsReasonAndSucceeds() {
        Mention followed = mention("missing-file", print("open: no such file")).asFollowed();
        assertThat(decide(MadeUpCase.looping(0), true, List.of(followed))).noneMatch(Mention::decisive);
        assertThat(decide(MadeUpCase.looping(0), false, List.of(followed))).allMatch(Mention::decisive);
    }

    @Test
    void outputOnBothChannelsMayHaveFollowed() {
        Line said = print("open: no such file");
        lines.add(new Line(Channel.STDOUT, Origin.PROGRAM, "done", Citation.line("logs", 2, "done")));
        List<Mention> mentions = List.of(mention("missing-file", said));
        assertThat(decide(MadeUpCase.looping(0), true, mentions)).allMatch(Mention::followed);
        assertThat(decide(MadeUpCase.looping(0), false, mentions)).noneMatch(Mention::followed);
    }

    @Test
    void whatTheShellSaysOfOneCommandIsNotWhyTheNextProgramFails() {
        Line shell = new Line(Channel.STDERR, Origin.SHELL, "ls: not found", Citation.line("logs", 1, "ls: not found"));
        lines.add(shell);
        assertThat(decides("command-not-found", shell, MadeUpCase.exited(1))).isTrue();
        print(TRACEBACK);
        assertThat(decides("command-not-found", shell, MadeUpCase.exited(1))).isFalse();
    }

    @Test
    void anErrorAfterWhichAllSucceedsWasHandled() {
        print(TRACEBACK);
        print("recovered");
        assertThat(decision(MadeUpCase.looping(0), true).uncaught()).isEmpty();
        assertThat(decision(MadeUpCase.looping(0), false).uncaught()).isPresent();
    }

    private boolean decides(String cause, MadeUpCase made) {
        return decides(cause, print("a message of the cause"), made);
    }

    private boolean decides(String cause, Line line, MadeUpCase made) {
        return decide(made, false, List.of(mention(cause, line))).getFirst().decisive();
    }

    private List<Mention> decide(MadeUpCase made, boolean allSucceeded, List<Mention> mentions) {
        return decision(made, allSucceeded).mark(mentions);
    }

    private MentionDecision decision(MadeUpCase made, boolean allSucceeded) {
        ContainerOutcome outcome = made.evidence().situation();
        Optional<StackTrace> trace = StackTrace.find(lines);
        Stall stall = outcome.steady() ? Stall.of(lines) : Stall.NONE;
        return new MentionDecision(outcome, allSucceeded, lines, trace, stall);
    }

    private Line print(String... texts) {
        for (String text : texts) {
            lines.add(new Line(Channel.STDERR, Origin.PROGRAM, text, Citation.line("logs", lines.size() + 1, text)));
        }
        return lines.getLast();
    }

    private static Mention mention(String id, Line line) {
        PatternCause cause = Causes.ALL.stream()
                .filter(one -> one.id().equals(id))
                .map(PatternCause.class::cast)
                .findFirst()
                .orElseThrow();
        return new Mention(cause, line, Map.of(), false, false);
    }
}
