package drydock.engine;

import java.util.Optional;

/// The throwaway in which tools read the container's files, made once. Others may be guests in its empty network,
/// which spares the engine making one more.
final class Held {
    private final Http http;
    private final Bases bases;
    private final Kept kept;
    private final Once<String> tools;
    private final Once<HeldThrowaway> created;
    private final Once<HeldThrowaway> running;

    /// @param tools the toolbox's volume
    Held(Http http, Bases bases, Kept kept, Once<String> tools) {
        this.http = http;
        this.bases = bases;
        this.kept = kept;
        this.tools = tools;
        this.created = new Once<>(() -> create(bases.early()));
        this.running = new Once<>(this::begin);
    }

    /// Running, with the files that the container sees.
    HeldThrowaway get() throws EngineException, InterruptedException {
        return running.get();
    }

    /// One that a throwaway can be created as guest of; empty where nobody else needs it. Whether it comes to run is
    /// told by [#runs].
    Optional<HeldThrowaway> host() throws InterruptedException {
        try {
            return running.made().isPresent() ? running.made() : created.soon();
        } catch (EngineException toldWhereItIsNeeded) {
            return Optional.empty();
        }
    }

    /// Waits until it does, or another took its place.
    boolean runs(HeldThrowaway host) throws InterruptedException {
        try {
            return running.get() == host;
        } catch (EngineException toldWhereItIsNeeded) {
            return false;
        }
    }

    /// Early, with the image's files, which mostly are the container's too.
    private HeldThrowaway begin() throws EngineException, InterruptedException {
        HeldThrowaway early = start(created.get());
        return bases.right(early.base()) ? early : start(create(bases.containers()));
    }

    private HeldThrowaway create(Base base) throws EngineException, InterruptedException {
        try {
            // The tools may have been built since the rest was looked up.
            return new HeldThrowaway(http, kept.create(base.withTools(tools.get())), base);
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return create(withoutMounts(base, refused));
        }
    }

    private HeldThrowaway start(HeldThrowaway throwaway) throws EngineException, InterruptedException {
        try {
            http.send(Call.post("start a throwaway", "/containers/", throwaway.name(), "/start"));
            return throwaway;
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return start(create(withoutMounts(throwaway.base(), refused)));
        }
    }

    private Base withoutMounts(Base base, EngineException refused) throws EngineException {
        if (base.mounts().isEmpty()) {
            throw refused;
        }
        kept.differs("Files are read without the container's mounts, because the engine can't mount them: "
                + refused.words());
        return base.withoutMounts();
    }
}
