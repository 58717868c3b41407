/// Reads shell scripts without running them: how does an entrypoint script start the program?
///
/// Invariant: what can't be told without running the script stays unknown. Uses model, fact and knowledge.
@NullMarked
package drydock.format.shell;

import org.jspecify.annotations.NullMarked;
