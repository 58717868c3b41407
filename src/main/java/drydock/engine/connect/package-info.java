/// Finds engines and opens a transport to one.
///
/// Invariant: every attempt is reported with its error; no failure is cached. May use its parent and everything its
/// parent may use.
@NullMarked
package drydock.engine.connect;

import org.jspecify.annotations.NullMarked;
