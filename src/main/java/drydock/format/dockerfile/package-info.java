/// Reads Dockerfiles.
///
/// Invariant: an instruction keeps the line it begins on. Uses model, fact and knowledge.
@NullMarked
package drydock.format.dockerfile;

import org.jspecify.annotations.NullMarked;
