/// Files, commands and modules that the program's messages name, looked for in the container.
///
/// Uses the packages that its parent may use.
@NullMarked
package drydock.step.program.named;

import org.jspecify.annotations.NullMarked;
