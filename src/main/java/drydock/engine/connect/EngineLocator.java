package drydock.engine.connect;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.api.DockerEngine;
import drydock.engine.api.ErrorTranslation;
import drydock.engine.connect.EngineSearch.Attempt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the engine to use.
///
/// An explicit choice, by option, environment or current context, is the only candidate: if it fails, no other engine
/// is
/// tried. Otherwise the usual addresses are tried. Each search starts without cached results.
public final class EngineLocator {
    private final Candidates candidates;
    private final Connector connector;

    EngineLocator(Map<String, String> environment, Path home, Connector connector) {
        this.candidates = new Candidates(environment, home);
        this.connector = connector;
    }

    private static final Duration QUICK = Duration.ofSeconds(3);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /// A locator with this process's environment and the user's home directory.
    public static EngineLocator system() {
        return new EngineLocator(System.getenv(), Path.of(System.getProperty("user.home", "/")), DockerEngine::connect);
    }

    /// Connects to an endpoint within a short time limit.
    @FunctionalInterface
    interface Connector {
        Engine connect(Endpoint endpoint, Duration limit) throws EngineException, InterruptedException;
    }

    /// The user's explicit choice.
    ///
    /// @param host    address of an engine
    /// @param context name of a Docker context
    public record Choice(Optional<String> host, Optional<String> context) {
        public static final Choice ANY = new Choice(Optional.empty(), Optional.empty());
    }

    /// Tries the candidates in order, up to the first that answers. If none does, those that accept connections get
    /// more
    /// time: an engine under load answers late.
    public EngineSearch locate(Choice choice) throws InterruptedException {
        List<Candidates.Candidate> all = candidates.of(choice);
        List<Candidates.Candidate> silent = new ArrayList<>();
        EngineSearch quick = locate(all, QUICK, silent);
        if (quick instanceof EngineSearch.Found || silent.isEmpty()) {
            return quick;
        }
        EngineSearch patient = locate(silent, PATIENT, new ArrayList<>());
        return patient instanceof EngineSearch.Found ? patient : quick;
    }

    /// @param silent receives the candidates that did not answer in time
    private EngineSearch locate(List<Candidates.Candidate> all, Duration limit, List<Candidates.Candidate> silent)
            throws InterruptedException {
        List<Attempt> failed = new ArrayList<>();
        for (Candidates.Candidate candidate : all) {
            EngineSearch one = attempt(candidate, limit, silent);
            if (one instanceof EngineSearch.Found found) {
                return new EngineSearch.Found(found.engine(), found.endpoint(), found.source(), failed, found.time());
            }
            failed.addAll(one.failed());
        }
        return new EngineSearch.None(failed);
    }

    private EngineSearch attempt(Candidates.Candidate candidate, Duration limit, List<Candidates.Candidate> silent)
            throws InterruptedException {
        String address = candidate.endpoint().map(Endpoint::host).orElse("");
        if (candidate.endpoint().isEmpty()) {
            return new EngineSearch.None(List.of(new Attempt(
                    address, candidate.source(), candidate.problem(), candidate.advice(), false, Duration.ZERO)));
        }
        long start = System.nanoTime();
        try {
            Engine engine = connector.connect(candidate.endpoint().get(), limit);
            return new EngineSearch.Found(engine, address, candidate.source(), List.of(), since(start));
        } catch (EngineException failure) {
            if (failure instanceof EngineException.Unreachable late && late.silent()) {
                silent.add(candidate);
            }
            boolean notPermitted = failure instanceof EngineException.NotPermitted;
            return new EngineSearch.None(List.of(new Attempt(
                    address, candidate.source(), failure.message(), advice(failure), notPermitted, since(start))));
        }
    }

    /// Tries every candidate once, also after one that answers. The first that answers is the one that is used.
    public List<EngineSearch> survey(Choice choice) throws InterruptedException {
        List<EngineSearch> attempts = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.of(choice)) {
            attempts.add(attempt(candidate, PATIENT, new ArrayList<>()));
        }
        return attempts;
    }

    /// The Docker contexts of this user, besides `default`.
    public List<String> contexts() {
        return candidates.contexts().names();
    }

    /// The context that `docker context use` selected; empty for the default.
    public String currentContext() {
        return candidates.contexts().current();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String advice(EngineException failure) {
        return switch (failure) {
            case EngineException.NotPermitted _ -> ErrorTranslation.GROUP_ADVICE;
            case EngineException.TooOld _ -> "Update the engine.";
            case EngineException.Unreachable unreachable
            when !unreachable.advice().isEmpty() -> unreachable.advice();
            case EngineException.Unreachable _, EngineException.NotFound _, EngineException.Refused _ ->
                "Start the engine, or select another one with DOCKER_HOST or `docker context use`.";
        };
    }
}
