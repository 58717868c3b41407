/// Causes that are limits of the kernel or the engine: memory, processes, files, disk, system calls.
///
/// Invariant: a limit is named with its value if the engine or the trace shows it. Uses the packages that its parent
/// may use, and its parent.
@NullMarked
package drydock.cause.limit;

import org.jspecify.annotations.NullMarked;
