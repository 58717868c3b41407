/// Reads a program's source folder: where its main is, what it prints, and what Dockerfile and entrypoint get wrong.
///
/// Invariant: a claim names file and line. Uses model, fact and knowledge.
@NullMarked
package drydock.format.source;

import org.jspecify.annotations.NullMarked;
