/// Containers that fail for known reasons, near misses and healthy ones, and what Drydock has to say of each.
///
/// The fixtures are folders in `src/test/zoo`. They run on a real engine only to be recorded or measured; the fast
/// tests
/// read what was recorded.
@NullMarked
package drydock.zoo;

import org.jspecify.annotations.NullMarked;
