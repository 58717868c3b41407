/// Reads single log lines: their level, their message and their fields, in the forms in which programs write them.
///
/// Invariant: a line in no known form is its own message and has no level. Uses model, fact and knowledge.
@NullMarked
package drydock.format.log;

import org.jspecify.annotations.NullMarked;
