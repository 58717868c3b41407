/// Reads and writes the files of a case.
///
/// Invariant: a file of a newer version is rejected and left unchanged. May use everything its parent may use.
@NullMarked
package drydock.casefile.json;

import org.jspecify.annotations.NullMarked;
