package drydock.engine.connect;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.api.DockerEngine;
import drydock.engine.api.ErrorTranslation;
import drydock.engine.connect.EngineSearch.Attempt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the engine to use.
///
/// An explicit choice, by option or environment, is the only candidate: if it fails, no other engine is tried.
/// Otherwise the current context and then the usual addresses are tried. Each search starts without cached results.
public final class EngineLocator {
    private final Candidates candidates;
    private final Connector connector;

    EngineLocator(Map<String, String> environment, Path home, Connector connector) {
        this.candidates = new Candidates(environment, home);
        this.connector = connector;
    }

    /// A locator with this process's environment and the user's home directory.
    public static EngineLocator system() {
        return new EngineLocator(System.getenv(), Path.of(System.getProperty("user.home", "/")), DockerEngine::connect);
    }

    /// Connects to an endpoint within a short time limit.
    @FunctionalInterface
    interface Connector {
        Engine connect(Endpoint endpoint) throws EngineException, InterruptedException;
    }

    /// The user's explicit choice.
    ///
    /// @param host    address of an engine
    /// @param context name of a Docker context
    public record Choice(Optional<String> host, Optional<String> context) {
        public static final Choice ANY = new Choice(Optional.empty(), Optional.empty());
    }

    /// Tries the candidates in order, up to the first that answers.
    public EngineSearch locate(Choice choice) throws InterruptedException {
        List<Attempt> failed = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.of(choice)) {
            String address = candidate.endpoint().map(Endpoint::host).orElse("");
            if (candidate.endpoint().isEmpty()) {
                failed.add(new Attempt(address, candidate.source(), candidate.problem(), candidate.advice(), false));
                continue;
            }
            try {
                Engine engine = connector.connect(candidate.endpoint().get());
                return new EngineSearch.Found(engine, address, candidate.source(), failed);
            } catch (EngineException failure) {
                boolean notPermitted = failure instanceof EngineException.NotPermitted;
                failed.add(new Attempt(address, candidate.source(), failure.message(), advice(failure), notPermitted));
            }
        }
        return new EngineSearch.None(failed);
    }

    private static String advice(EngineException failure) {
        return switch (failure) {
            case EngineException.NotPermitted _ -> ErrorTranslation.GROUP_ADVICE;
            case EngineException.TooOld _ -> "Update the engine.";
            case EngineException.Unreachable _, EngineException.NotFound _, EngineException.Refused _ ->
                "Start the engine, or set DOCKER_HOST to the address of another one.";
        };
    }
}
