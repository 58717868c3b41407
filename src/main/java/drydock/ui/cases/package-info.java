/// The kept cases at the left: listed, opened without an engine, imported, deleted.
///
/// Invariant: a case that can't be read says why. Uses JavaFX, the core, and the other rooms of the window.
@NullMarked
package drydock.ui.cases;

import org.jspecify.annotations.NullMarked;
