/// The saved cases on the left: listed, opened without an engine, imported, deleted.
///
/// Invariant: a case that can't be read is shown with the reason. Uses JavaFX, the core and the other packages of
/// the window.
@NullMarked
package drydock.ui.cases;

import org.jspecify.annotations.NullMarked;
