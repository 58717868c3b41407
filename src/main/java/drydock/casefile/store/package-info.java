/// Saves cases in folders, and reads them from folders and `.zip` files.
///
/// Invariant: a file is complete or absent. May use everything its parent may use.
@NullMarked
package drydock.casefile.store;

import org.jspecify.annotations.NullMarked;
