/// Keeps cases in folders, and reads them from folders and `.zip` files.
///
/// Invariant: a file is there whole or not at all. Uses what its parent may use.
@NullMarked
package drydock.casefile.store;

import org.jspecify.annotations.NullMarked;
