package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineAnswers;
import drydock.engine.api.Http;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The temporary containers that live until their sandbox is closed, and the list of differences between temporary
/// containers and the examined one.
final class LongLivedThrowaways {
    private final Http http;
    private final DrydockInstance instance;
    private final ThrowawayRemovals removals;
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private final SettableLimits limits;

    LongLivedThrowaways(Http http, DrydockInstance instance, ThrowawayRemovals removals, EngineAnswers asked) {
        this.http = http;
        this.instance = instance;
        this.removals = removals;
        this.limits = new SettableLimits(asked, this::differs);
    }

    /// Registered before it is created, so that it is always removed.
    String create(ThrowawayBase from) throws EngineException, InterruptedException {
        String name = ThrowawayCreation.newName();
        removals.containerAtClose(name);
        creation().create(name, new ThrowawaySpec(from, instance).held());
        return name;
    }

    ThrowawayCreation creation() {
        return new ThrowawayCreation(http, this::differs, limits);
    }

    SettableLimits limits() {
        return limits;
    }

    void differs(String sentence) {
        if (!differences.contains(sentence)) {
            differences.add(sentence);
        }
    }

    /// The differences, as sentences.
    List<String> differences() {
        return List.copyOf(differences);
    }
}
