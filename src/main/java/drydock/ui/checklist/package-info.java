/// The checklist: steps with their states, run, cancelled and run again.
@NullMarked
package drydock.ui.checklist;

import org.jspecify.annotations.NullMarked;
