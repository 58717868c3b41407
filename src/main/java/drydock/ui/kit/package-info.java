/// Small parts that every view of the window is built from, and the one class that crosses threads.
@NullMarked
package drydock.ui.kit;

import org.jspecify.annotations.NullMarked;
