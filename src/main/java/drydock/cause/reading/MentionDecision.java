package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides whether the last mention in a log is the reason for the container's end.
///
/// @param outcome      how the container ended
/// @param allSucceeded it ended with status 0, and so did every process of the trace
/// @param lines        all lines that were searched
/// @param trace        the last stack trace in them
/// @param stall        whether a container that runs is in trouble
record MentionDecision(
        ContainerOutcome outcome, boolean allSucceeded, List<Line> lines, Optional<StackTrace> trace, Stall stall) {
    MentionDecision {
        lines = List.copyOf(lines);
    }

    static MentionDecision of(Evidence evidence, List<Line> lines) {
        ContainerOutcome outcome = evidence.situation();
        return new MentionDecision(
                outcome,
                outcome.succeeded() && allSucceeded(evidence.traced()),
                lines,
                StackTrace.find(lines),
                stall(evidence));
    }

    private static Stall stall(Evidence evidence) {
        if (evidence.reading(ProgramGone.class, ProgramGone::of).isPresent()) {
            return Stall.GIVEN_UP;
        }
        return evidence.situation().steady() ? Stall.of(LastRunLines.heard(evidence)) : Stall.NONE;
    }

    private static boolean allSucceeded(TraceReading traced) {
        return !traced.processes().isEmpty()
                && traced.processes().stream()
                        .allMatch(process ->
                                process.status().filter(status -> status == 0).isPresent());
    }

    /// The stack trace, unless the program may have handled the error and gone on.
    Optional<StackTrace> uncaught() {
        return trace.filter(last -> !allSucceeded || (last.after() == 0 && !onBothChannels(last.message())));
    }

    /// The same mentions; the first one is marked as decisive where it is the reason.
    ///
    /// @param mentions the last one first
    List<Mention> mark(List<Mention> mentions) {
        if (mentions.isEmpty() || !plausible(mentions.getFirst())) {
            return List.copyOf(mentions);
        }
        int reason = named(mentions);
        Mention last = mentions.getFirst();
        boolean followed = last.followed() || (allSucceeded && onBothChannels(last.line()));
        Mention placed = mentions.get(reason).withFollowed(followed);
        List<Mention> marked = new ArrayList<>(mentions);
        marked.set(reason, decides(placed) ? placed.asDecisive() : placed);
        return List.copyOf(marked);
    }

    /// The index of the mention that tells most of the last one's failure: where the last one names nothing, one before
    /// it of the same cause that does, and of several in successive lines the first.
    private int named(List<Mention> mentions) {
        String cause = mentions.getFirst().cause().id();
        int found = 0;
        while (found < mentions.size()
                && mentions.get(found).cause().id().equals(cause)
                && mentions.get(found).what().isEmpty()) {
            found++;
        }
        if (found == 0
                || found == mentions.size()
                || !mentions.get(found).cause().id().equals(cause)) {
            return 0;
        }
        while (found + 1 < mentions.size() && continues(mentions.get(found + 1), mentions.get(found))) {
            found++;
        }
        return found;
    }

    private boolean continues(Mention before, Mention after) {
        return before.cause().id().equals(after.cause().id())
                && !before.what().isEmpty()
                && lines.indexOf(after.line()) - lines.indexOf(before.line()) <= 2;
    }

    /// Whether an uncaught error is the last thing that it printed, although it ended with status 0.
    boolean endsInError() {
        return outcome.succeeded()
                && outcome.begun()
                && !outcome.steady()
                && !outcome.looping()
                && !outcome.stopped()
                && uncaught().filter(error -> error.after() == 0).isPresent();
    }

    private boolean decides(Mention mention) {
        return switch (stall) {
            case NONE ->
                (outcome.failing() || endsInError())
                        && (!outcome.killed() || mention.cause().explainsKill());
            case GIVEN_UP -> true;
            case WAITING -> mention.cause().mayBeAwaited();
        };
    }

    /// Whether the mention can be the reason, by what comes after it: no program goes on from a failure and ends with
    /// status 0, and what a shell says of one command is not why the next program fails.
    private boolean plausible(Mention mention) {
        Optional<StackTrace> uncaught = uncaught();
        boolean handled = uncaught.isEmpty()
                && trace.filter(last -> last.message().equals(mention.line())).isPresent();
        boolean goesOn = allSucceeded && (mention.followed() || handled);
        boolean shell = mention.line().origin() == Origin.SHELL
                && uncaught.filter(last -> last.message().origin() == Origin.PROGRAM)
                        .filter(last -> lines.indexOf(last.message()) > lines.indexOf(mention.line()))
                        .isPresent();
        return !goesOn && !shell;
    }

    /// The program wrote to both stdout and stderr: which came last, no log can tell for sure.
    private boolean onBothChannels(Line line) {
        return lines.stream()
                .filter(other ->
                        other.origin() == Origin.PROGRAM && !other.text().isBlank())
                .anyMatch(other -> other.channel() != line.channel());
    }
}
