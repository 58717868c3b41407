package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// No further process or thread may be started.
final class ProcessLimit implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "(?:fork|clone|vfork|pthread_create|thread|process|spawn).{0,80}Resource temporarily unavailable",
            "Resource temporarily unavailable.{0,40}(?:fork|thread|process)",
            "unable to create (?:new )?native thread",
            "can't start new thread",
            "failed to create new OS thread",
            "[Cc]annot fork\\b|can't fork\\b",
            "spawn \\S+ EAGAIN",
            "can't create Thread: Resource temporarily unavailable",
            "pthread_create.*(?:failed|EAGAIN|error 11)",
            "No more processes");
    private static final Ruling RULING = new Ruling(
            "The container may not start as many processes or threads as the program wants.",
            "The program's own message, the configured limit, and EAGAIN of a clone in the trace.");

    @Override
    public String id() {
        return "process-limit";
    }

    @Override
    public String title() {
        return "Process limit";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> evidence.subject().container().host().pids() > 0,
                said -> explanation(evidence),
                said -> List.of(
                        new Fix("Raise the limit.", "yaml", "    pids_limit: 1000"),
                        Fix.of("Or let the program start fewer workers and threads.")));
    }

    private static String explanation(Evidence evidence) {
        long limit = evidence.subject().container().host().pids();
        return "The program can't start another process or thread"
                + (limit > 0 ? "; the container may have " + limit + "." : ".");
    }
}
