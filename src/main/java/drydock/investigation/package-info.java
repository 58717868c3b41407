/// Runs the steps on a container, weighs the causes, redacts and keeps the evidence.
///
/// Invariant: evidence is redacted before it is parsed, stored or shown. Uses model, engine, log, step, fact, cause.
@NullMarked
package drydock.investigation;

import org.jspecify.annotations.NullMarked;
