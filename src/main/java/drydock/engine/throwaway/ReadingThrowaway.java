package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Lazy;
import java.util.Optional;

/// The temporary container in which tools read the container's files, created once. Others may share its empty network,
/// which saves creating another.
final class ReadingThrowaway {
    private final Http http;
    private final BaseImages bases;
    private final LongLivedThrowaways kept;
    private final Lazy<String> tools;
    private final Lazy<SharedThrowaway> created;
    private final Lazy<SharedThrowaway> running;

    /// @param tools the toolbox's volume
    ReadingThrowaway(Http http, BaseImages bases, LongLivedThrowaways kept, Lazy<String> tools) {
        this.http = http;
        this.bases = bases;
        this.kept = kept;
        this.tools = tools;
        this.created = new Lazy<>(() -> create(bases.early()));
        this.running = new Lazy<>(this::begin);
    }

    /// The running container, with the files that the examined container sees.
    SharedThrowaway get() throws EngineException, InterruptedException {
        return running.get();
    }

    /// A container whose network another can share; empty if no step needs it otherwise. [#runs] says whether it has
    /// started.
    Optional<SharedThrowaway> host() throws InterruptedException {
        try {
            return running.made().isPresent() ? running.made() : created.soon();
        } catch (EngineException toldWhereItIsNeeded) {
            return Optional.empty();
        }
    }

    /// Waits until it runs or is replaced.
    boolean runs(SharedThrowaway host) throws InterruptedException {
        try {
            return running.get() == host;
        } catch (EngineException toldWhereItIsNeeded) {
            return false;
        }
    }

    /// Created early with the image's files, which usually are the container's files too.
    private SharedThrowaway begin() throws EngineException, InterruptedException {
        SharedThrowaway early = start(created.get());
        return bases.right(early.base()) ? early : start(create(bases.containers()));
    }

    private SharedThrowaway create(ThrowawayBase base) throws EngineException, InterruptedException {
        try {
            // The tools may have been built since the rest was looked up.
            return new SharedThrowaway(http, kept.create(base.withTools(tools.get())), base);
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return create(withoutMounts(base, refused));
        }
    }

    private SharedThrowaway start(SharedThrowaway throwaway) throws EngineException, InterruptedException {
        try {
            http.send(EngineCall.post("start a temporary container", "/containers/", throwaway.name(), "/start"));
            return throwaway;
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return start(create(withoutMounts(throwaway.base(), refused)));
        }
    }

    private ThrowawayBase withoutMounts(ThrowawayBase base, EngineException refused) throws EngineException {
        if (base.mounts().isEmpty()) {
            throw refused;
        }
        kept.differs("Files are read without the container's mounts, because the engine can't mount them: "
                + refused.words());
        return base.withoutMounts();
    }
}
