/// The list of containers: updated by engine events, the failing ones first.
@NullMarked
package drydock.ui.containers;

import org.jspecify.annotations.NullMarked;
