package drydock.engine.throwaway;

import drydock.engine.EngineException;
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

    LongLivedThrowaways(Http http, DrydockInstance instance, ThrowawayRemovals removals) {
        this.http = http;
        this.instance = instance;
        this.removals = removals;
    }

    /// Registered before it is created, so that it is always removed.
    String create(ThrowawayBase from) throws EngineException, InterruptedException {
        String name = ThrowawayCreation.newName();
        removals.containerAtClose(name);
        new ThrowawayCreation(http, this::differs).create(name, new ThrowawaySpec(from, instance).held());
        return name;
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
