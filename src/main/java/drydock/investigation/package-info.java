/// Runs the steps on a container, redacts the evidence, and weighs the causes.
///
/// Invariant: evidence is redacted before it is parsed, stored or shown. May use model, engine, log, redaction, fact,
/// format, step and cause.
@NullMarked
package drydock.investigation;

import org.jspecify.annotations.NullMarked;
