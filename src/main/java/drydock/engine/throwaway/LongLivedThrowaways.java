package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.Http;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The throwaways that stay until their sandbox is closed, and what is told of them and of all others: in which ways
/// they are not like the container.
final class LongLivedThrowaways {
    private final Http http;
    private final Instance instance;
    private final Removals removals;
    private final List<String> differences = new CopyOnWriteArrayList<>();

    LongLivedThrowaways(Http http, Instance instance, Removals removals) {
        this.http = http;
        this.instance = instance;
        this.removals = removals;
    }

    /// Noted before it is created, so that it is removed whatever happens.
    String create(ThrowawayBase from) throws EngineException, InterruptedException {
        String name = Creation.newName();
        removals.containerAtClose(name);
        new Creation(http, this::differs).create(name, new ThrowawaySpec(from, instance).held());
        return name;
    }

    void differs(String sentence) {
        if (!differences.contains(sentence)) {
            differences.add(sentence);
        }
    }

    /// In sentences.
    List<String> differences() {
        return List.copyOf(differences);
    }
}
