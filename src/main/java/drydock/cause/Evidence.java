package drydock.cause;

import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DebuggerReading;
import drydock.cause.reading.EntrypointWait;
import drydock.cause.reading.ErrorReport;
import drydock.cause.reading.LogReading;
import drydock.cause.reading.Refusals;
import drydock.cause.reading.TraceReading;
import drydock.cause.reading.UnflushedOutput;
import drydock.cause.reading.UnheardWords;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.fact.StartChain;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The input of a cause: subject and facts, and the readings of them that several causes share.
///
/// Made for one examination. Its readings are cached, because every cause asks for them.
public final class Evidence {
    private final Subject subject;
    private final Facts facts;
    private final List<Cause> catalogue;
    private final Map<Class<?>, Object> readings = new HashMap<>();

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

    /// The line that shows that the image's distribution starts the program as a service, which does not end of itself.
    public Optional<Citation> service() {
        return get(StartChain.class).flatMap(StartChain::service);
    }

    /// Whether it failed, and no cause recognises a message as the reason.
    public boolean failsInOwnWords() {
        return situation().failedWithStatus() && words().decisive().isEmpty();
    }

    /// The loop in which the entrypoint waits.
    public Optional<EntrypointWait> entrypointWait() {
        return reading(EntrypointWait.class, EntrypointWait::of);
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
        return reading(ContainerOutcome.class, ContainerOutcome::of);
    }

    public LogReading words() {
        return reading(LogReading.class, evidence -> LogReading.of(evidence, catalogue));
    }

    /// The error that the program reports itself at the end of its last finished run.
    public Optional<ErrorReport> errorReport() {
        return words().errorReport();
    }

    /// The output that was lost in a buffer.
    public UnflushedOutput lost() {
        return reading(UnflushedOutput.class, UnflushedOutput::of);
    }

    /// What the program wrote last to a place that the engine takes no log from.
    public UnheardWords unheard() {
        return reading(UnheardWords.class, UnheardWords::of);
    }

    public DebuggerReading debugged() {
        return reading(DebuggerReading.class, DebuggerReading::of);
    }

    /// The calls that the system refused.
    public Refusals refusals() {
        return reading(Refusals.class, Refusals::of);
    }

    public TraceReading traced() {
        return reading(TraceReading.class, TraceReading::of);
    }

    /// A reading of this evidence, made at its first need.
    ///
    /// @param kind  the class of the reading; one has one result
    /// @param maker may ask for other readings
    @SuppressWarnings("unchecked")
    public <T> T reading(Class<?> kind, Function<Evidence, T> maker) {
        Object known = readings.get(kind);
        if (known == null) {
            known = maker.apply(this);
            readings.put(kind, known);
        }
        return (T) known;
    }
}
