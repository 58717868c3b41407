/// The Engine API: requests, responses, streams and errors.
///
/// Invariant: the types of the transport library do not leave this package. May use its parent and everything its
/// parent may use.
@NullMarked
package drydock.engine.api;

import org.jspecify.annotations.NullMarked;
