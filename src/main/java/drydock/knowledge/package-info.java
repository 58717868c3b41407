/// What is known of runtimes, systems and packages, as data, and how such data is read.
///
/// Invariant: nothing here depends on a container. Uses the model only.
@NullMarked
package drydock.knowledge;

import org.jspecify.annotations.NullMarked;
