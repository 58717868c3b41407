/// A case: its examinations, and what its reader noted and tried.
///
/// Invariant: all text in it is redacted. Uses what its parent may use.
@NullMarked
package drydock.casefile.model;

import org.jspecify.annotations.NullMarked;
