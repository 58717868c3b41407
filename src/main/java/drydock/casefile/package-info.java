/// Keeps cases: an investigation, what was noted and tried since, and the investigations after that.
///
/// Invariant: what is kept is redacted already, and is whole at every moment, whenever the process is killed. Uses
/// model, redaction, step (for the titles of stored steps) and investigation; blocks, and knows no window.
@NullMarked
package drydock.casefile;

import org.jspecify.annotations.NullMarked;
