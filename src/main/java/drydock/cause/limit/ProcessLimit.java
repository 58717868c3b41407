package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.RefusalKind;
import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts.Failure;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// No further process or thread may be started.
public final class ProcessLimit implements RefusalCause {
    private static final Set<String> STARTS = Set.of("fork", "vfork", "clone", "clone3");
    private static final Pattern UNAVAILABLE = Pattern.compile("Resource temporarily unavailable|\\bEAGAIN\\b");

    /// A frame or call that starts a process or thread.
    private static final Pattern STARTING = Pattern.compile(
            "\\b_?(?:v?fork(?:_exec)?|forkpty|posix_spawnp?|pthread_create|start_new_thread|clone3?)\\(");
    private static final CauseInfo INFO = CauseInfo.of("process-limit");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.PROCESSES;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Verdict> unnamed = evidence.words().decisive(this).isPresent() ? Optional.empty() : refused(evidence);
        return unnamed.orElseGet(() -> said(evidence));
    }

    /// The message says only that a resource is unavailable. The trace or the frames above say which.
    private static Optional<Verdict> refused(Evidence evidence) {
        Optional<Line> words = evidence.words().lines().reversed().stream()
                .limit(Thresholds.LINES_AFTER_REASON)
                .filter(line -> UNAVAILABLE.matcher(line.text()).find())
                .findFirst();
        Optional<Failure> call = evidence.traced()
                .failure(failure -> failure.error().equals("EAGAIN") && STARTS.contains(failure.call()));
        Optional<Line> frame = evidence.words().lines().reversed().stream()
                .limit(Thresholds.LINES_AFTER_REASON)
                .filter(line -> STARTING.matcher(line.text()).find())
                .findFirst();
        boolean limited = evidence.subject().container().host().pids() > 0;
        boolean shown = call.isPresent() || (frame.isPresent() && limited);
        if (words.isEmpty() || !shown || !evidence.situation().failedWithStatus()) {
            return Optional.empty();
        }
        List<Citation> cited = new ArrayList<>(List.of(words.get().citation()));
        frame.map(Line::citation).ifPresent(cited::add);
        call.map(Failure::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return Optional.of(RULING.agreed(call.isPresent() && limited, explanation(evidence), cited, fixes()));
    }

    private Verdict said(Evidence evidence) {
        return RULING.saidOrRefused(
                evidence,
                this,
                said -> evidence.subject().container().host().pids() > 0,
                said -> explanation(evidence),
                said -> fixes());
    }

    private static List<Fix> fixes() {
        return List.of(
                Fix.of(FixPlace.START_OPTIONS, "Raise the limit.", "yaml", "    pids_limit: 1000"),
                Fix.of("Configure the program to start fewer workers and threads."));
    }

    private static String explanation(Evidence evidence) {
        long limit = evidence.subject().container().host().pids();
        return "The program can't start another process or thread"
                + (limit > 0 ? "; the container's limit is " + limit + "." : ".");
    }
}
