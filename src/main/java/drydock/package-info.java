/// The one place that wires everything together.
@NullMarked
package drydock;

import org.jspecify.annotations.NullMarked;
