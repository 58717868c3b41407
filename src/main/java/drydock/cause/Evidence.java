package drydock.cause;

import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DebuggerReading;
import drydock.cause.reading.EntrypointWait;
import drydock.cause.reading.ErrorReport;
import drydock.cause.reading.LogReading;
import drydock.cause.reading.Refusals;
import drydock.cause.reading.TraceReading;
import drydock.cause.reading.UnflushedOutput;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.model.Channel;
import drydock.model.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The input of a cause: subject and facts, and the readings of them that several causes share.
///
/// Made for one examination. Its readings are cached, because every cause asks for them.
public final class Evidence {
    private final Subject subject;
    private final Facts facts;
    private final List<Cause> catalogue;
    private @Nullable ContainerOutcome situation;
    private @Nullable LogReading words;
    private @Nullable TraceReading traced;
    private @Nullable DebuggerReading debugged;
    private @Nullable UnflushedOutput lost;
    private @Nullable Refusals refusals;
    private @Nullable EntrypointWait entrypointWait;
    private boolean waitRead;

    public Evidence(Subject subject, Facts facts) {
        this(subject, facts, Causes.ALL);
    }

    /// @param catalogue the causes to examine, whose messages are searched in the log
    public Evidence(Subject subject, Facts facts, List<Cause> catalogue) {
        this.subject = subject;
        this.facts = facts;
        this.catalogue = List.copyOf(catalogue);
    }

    public Subject subject() {
        return subject;
    }

    List<Cause> catalogue() {
        return catalogue;
    }

    public Facts facts() {
        return facts;
    }

    public <T extends Fact> Optional<T> get(Class<T> kind) {
        return facts.get(kind);
    }

    /// Whether the program itself printed nothing. Output of a script around it does not count.
    public boolean programSilent() {
        return words().silent()
                || get(RunFacts.class)
                        .filter(RunFacts::reproduced)
                        .filter(run -> run.output().stream().allMatch(line -> line.channel() == Channel.TOOL))
                        .isPresent();
    }

    /// Whether it failed, and no cause recognises a message as the reason.
    public boolean failsInOwnWords() {
        return situation().failedWithStatus() && words().decisive().isEmpty();
    }

    /// The loop in which the entrypoint waits.
    public Optional<EntrypointWait> entrypointWait() {
        if (!waitRead) {
            entrypointWait = EntrypointWait.of(this).orElse(null);
            waitRead = true;
        }
        return Optional.ofNullable(entrypointWait);
    }

    /// Whether it runs and its health check fails.
    public boolean unhealthy() {
        return situation().steady()
                && subject.container()
                        .state()
                        .health()
                        .filter(health -> health.status().equals("unhealthy"))
                        .isPresent();
    }

    public ContainerOutcome situation() {
        ContainerOutcome known = situation;
        if (known == null) {
            known = ContainerOutcome.of(this);
            situation = known;
        }
        return known;
    }

    public LogReading words() {
        LogReading known = words;
        if (known == null) {
            known = LogReading.of(this, catalogue);
            words = known;
        }
        return known;
    }

    /// The error that the program reports itself at the end of its last finished run.
    public Optional<ErrorReport> errorReport() {
        return words().errorReport();
    }

    /// The output that was lost in a buffer.
    public UnflushedOutput lost() {
        UnflushedOutput known = lost;
        if (known == null) {
            known = UnflushedOutput.of(this);
            lost = known;
        }
        return known;
    }

    public DebuggerReading debugged() {
        DebuggerReading known = debugged;
        if (known == null) {
            known = DebuggerReading.of(this);
            debugged = known;
        }
        return known;
    }

    /// The calls that the system refused.
    public Refusals refusals() {
        Refusals known = refusals;
        if (known == null) {
            known = Refusals.of(this);
            refusals = known;
        }
        return known;
    }

    public TraceReading traced() {
        TraceReading known = traced;
        if (known == null) {
            known = TraceReading.of(this);
            traced = known;
        }
        return known;
    }
}
