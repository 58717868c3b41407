/// Reads shell scripts without running them: how does an entrypoint script start the program?
///
/// Invariant: values that are known only when the script runs stay unknown. Uses model, fact and knowledge.
@NullMarked
package drydock.format.shell;

import org.jspecify.annotations.NullMarked;
