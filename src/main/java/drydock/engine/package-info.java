/// Container engines: finding one, asking it, and running throwaways on it.
///
/// Invariant: [drydock.engine.DockerEngine] and its package-private parts are the only users of docker-java; every
/// error of an engine leaves this package as an [drydock.engine.EngineException]. Uses model only.
@NullMarked
package drydock.engine;

import org.jspecify.annotations.NullMarked;
