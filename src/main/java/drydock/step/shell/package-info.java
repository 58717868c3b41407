/// Reads shell scripts without running them: how does an entrypoint script start the program?
///
/// Invariant: pure functions of text; a script that can't be understood gives fewer answers, never wrong ones, and
/// no script makes them throw or run without end.
@NullMarked
package drydock.step.shell;

import org.jspecify.annotations.NullMarked;
