/// Reads program files without running them: headers, the language they were written in, and what their main function
/// does.
///
/// Invariant: damaged and hostile files give an answer or an exception that the caller expects, never an endless loop.
/// Uses model, fact and knowledge.
@NullMarked
package drydock.format.elf;

import org.jspecify.annotations.NullMarked;
