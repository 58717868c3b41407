/// Records and sealed types that all packages share.
///
/// Invariant: immutable, without behaviour that needs an engine, a clock or a thread. May use only the JDK.
@NullMarked
package drydock.model;

import org.jspecify.annotations.NullMarked;
