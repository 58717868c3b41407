package drydock.cause;

import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.model.Channel;
import drydock.model.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a cause may weigh: subject and facts, and what several causes read from them in the same way.
///
/// Made for one weighing; what is read from the facts is kept, because every cause asks for it.
public final class Evidence {
    private final Subject subject;
    private final Facts facts;
    private @Nullable Situation situation;
    private @Nullable LastWords words;
    private @Nullable Traced traced;
    private @Nullable Debugged debugged;
    private @Nullable Lost lost;

    public Evidence(Subject subject, Facts facts) {
        this.subject = subject;
        this.facts = facts;
    }

    public Subject subject() {
        return subject;
    }

    public Facts facts() {
        return facts;
    }

    public <T extends Fact> Optional<T> get(Class<T> kind) {
        return facts.get(kind);
    }

    /// Whether the program itself printed nothing, whatever the script around it did.
    boolean programSilent() {
        return words().silent()
                || get(RunFacts.class)
                        .filter(RunFacts::reproduced)
                        .filter(run -> run.output().stream().allMatch(line -> line.channel() == Channel.TOOL))
                        .isPresent();
    }

    Situation situation() {
        Situation known = situation;
        if (known == null) {
            known = Situation.of(this);
            situation = known;
        }
        return known;
    }

    LastWords words() {
        LastWords known = words;
        if (known == null) {
            known = LastWords.of(this, Causes.ALL);
            words = known;
        }
        return known;
    }

    /// What it printed and nobody saw.
    Lost lost() {
        Lost known = lost;
        if (known == null) {
            known = Lost.of(this);
            lost = known;
        }
        return known;
    }

    Debugged debugged() {
        Debugged known = debugged;
        if (known == null) {
            known = Debugged.of(this);
            debugged = known;
        }
        return known;
    }

    Traced traced() {
        Traced known = traced;
        if (known == null) {
            known = Traced.of(this);
            traced = known;
        }
        return known;
    }
}
