/// The interface to container engines: queries, temporary containers and the toolbox.
///
/// Invariant: docker-java is used only below this package; every error of an engine leaves it as an
/// [drydock.engine.EngineException]. May use only model.
@NullMarked
package drydock.engine;

import org.jspecify.annotations.NullMarked;
