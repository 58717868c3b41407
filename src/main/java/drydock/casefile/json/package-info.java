/// Reads and writes the files of a case.
///
/// Invariant: a file of a newer version is refused, and nothing in it is changed. Uses what its parent may use.
@NullMarked
package drydock.casefile.json;

import org.jspecify.annotations.NullMarked;
