/// Finds engines and opens a transport to one.
///
/// Invariant: every attempt is told with its error; no failure is remembered. Uses what its parent may use, and its
/// parent.
@NullMarked
package drydock.engine.connect;

import org.jspecify.annotations.NullMarked;
