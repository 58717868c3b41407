/// Reads a program's source folder: where its main is, what it prints, and what Dockerfile and entrypoint get wrong.
///
/// Invariant: reads text handed to it and touches no file by itself. As much of each language as it takes to tell a
/// printed text from a comment; what it can't tell is left open. Uses model, fact, and steps' own ways of reading.
@NullMarked
package drydock.step.source;

import org.jspecify.annotations.NullMarked;
