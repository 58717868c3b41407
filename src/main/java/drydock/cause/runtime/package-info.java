/// Causes that a language's runtime reports: a version, a module, an error that no code handles.
///
/// Invariant: what the runtime prints is read as it prints it, and not by one program's words. Uses the packages that
/// its parent may use, and its parent.
@NullMarked
package drydock.cause.runtime;

import org.jspecify.annotations.NullMarked;
