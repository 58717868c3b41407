package drydock.ui;

import drydock.engine.Engine;
import drydock.model.EngineInfo;
import java.util.List;

/// Whether an engine answers.
public sealed interface ConnectionState {
    /// Not known yet.
    record Searching() implements ConnectionState {}

    /// One answers.
    record Connected(Engine engine, EngineInfo info) implements ConnectionState {}

    /// None answers. The search repeats every few seconds.
    ///
    /// @param lost whether one did before
    record Missing(List<EngineFinder.Attempt> attempts, boolean lost) implements ConnectionState {
        public Missing {
            attempts = List.copyOf(attempts);
        }

        /// Whether a socket is there that this user may not open.
        public boolean notPermitted() {
            return attempts.stream().anyMatch(EngineFinder.Attempt::notPermitted);
        }
    }
}
