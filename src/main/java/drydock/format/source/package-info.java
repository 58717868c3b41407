/// Reads a program's source folder: its main, the lines that it prints, and mistakes in Dockerfile and entrypoint.
///
/// Invariant: a claim names file and line. Uses model, fact and knowledge.
@NullMarked
package drydock.format.source;

import org.jspecify.annotations.NullMarked;
