/// Speaks the Engine API: requests, answers, streams, and the errors they end in.
///
/// Invariant: the types of the transport library do not leave this package. Uses what its parent may use, and its
/// parent.
@NullMarked
package drydock.engine.api;

import org.jspecify.annotations.NullMarked;
