/// Records and sealed types that everything speaks in.
///
/// Invariant: immutable, free of behaviour that needs an engine, a clock or a thread. Uses the JDK only.
@NullMarked
package drydock.model;

import org.jspecify.annotations.NullMarked;
