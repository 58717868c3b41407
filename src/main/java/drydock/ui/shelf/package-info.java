/// The kept cases at the left: listed, opened without an engine, deleted.
@NullMarked
package drydock.ui.shelf;

import org.jspecify.annotations.NullMarked;
