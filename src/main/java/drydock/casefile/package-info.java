/// Saves cases: investigations, and the notes and fixes between them.
///
/// Invariant: saved data is redacted, and is consistent whenever the process is killed. May use model, redaction, fact,
/// step (for the titles of saved steps) and investigation. Methods block and know no window.
@NullMarked
package drydock.casefile;

import org.jspecify.annotations.NullMarked;
