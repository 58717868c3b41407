/// A compose project as one thing: its members in the order of failure, their merged log, and an investigation of all.
@NullMarked
package drydock.ui.project;

import org.jspecify.annotations.NullMarked;
