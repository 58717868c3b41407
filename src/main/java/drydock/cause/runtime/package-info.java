/// Causes that a language's runtime reports: a version, a module, an unhandled error.
///
/// Invariant: messages are matched by the runtime's format, not by one program's words. Uses the packages that
/// its parent may use, and its parent.
@NullMarked
package drydock.cause.runtime;

import org.jspecify.annotations.NullMarked;
