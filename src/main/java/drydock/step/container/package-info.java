/// Steps about the container: its state, log, environment, mounts, health check, image and layer.
///
/// Invariant: nothing of the image is run. Uses the packages that its parent may use, and its parent.
@NullMarked
package drydock.step.container;

import org.jspecify.annotations.NullMarked;
