/// A case: its examinations, and the notes and fixes of its user.
///
/// Invariant: all text in it is redacted. May use everything its parent may use.
@NullMarked
package drydock.casefile.model;

import org.jspecify.annotations.NullMarked;
