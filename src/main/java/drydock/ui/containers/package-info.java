/// The list of containers: kept live by engine events, in words, the troubled ones first.
@NullMarked
package drydock.ui.containers;

import org.jspecify.annotations.NullMarked;
