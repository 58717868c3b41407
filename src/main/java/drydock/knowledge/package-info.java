/// Data about runtimes, systems and packages, and its reader.
///
/// Invariant: nothing here depends on a container. Uses the model only.
@NullMarked
package drydock.knowledge;

import org.jspecify.annotations.NullMarked;
