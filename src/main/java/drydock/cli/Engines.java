package drydock.cli;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.EngineInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finds engines for the command line.
public interface Engines {
    /// Connects to the chosen engine, else to the first that answers.
    ///
    /// @throws EngineException when none answers; the message says what was tried
    Engine connect(Choice choice) throws EngineException, InterruptedException;

    /// Tries every address where an engine may answer.
    List<Attempt> tryAll(Choice choice) throws InterruptedException;

    /// The user's Docker contexts, besides `default`.
    default List<String> contexts() {
        return List.of();
    }

    /// The current Docker context; empty for the default.
    default String currentContext() {
        return "";
    }

    /// The user's choice by `--host` and `--context`.
    record Choice(Optional<String> host, Optional<String> context) {}

    /// The result of trying one address.
    ///
    /// @param origin   why it was tried, such as `DOCKER_HOST`
    /// @param endpoint such as `unix:///var/run/docker.sock`
    /// @param info     of the engine, when it answered
    /// @param problem  why it did not answer, with what to try; empty when it did
    /// @param time     until it answered or failed
    record Attempt(String origin, String endpoint, Optional<EngineInfo> info, String problem, Duration time) {}
}
