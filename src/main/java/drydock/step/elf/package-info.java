/// Reads programs without running them: ELF headers, the language they were written in, and what their main does.
///
/// Invariant: pure functions of bytes; whatever the bytes are, they answer and never throw. Uses jelf and the JDK.
@NullMarked
package drydock.step.elf;

import org.jspecify.annotations.NullMarked;
