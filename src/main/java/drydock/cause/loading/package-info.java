/// Causes that keep the kernel or the loader from loading the program.
///
/// Invariant: a verdict is based on the bytes of files and on the answers of the image's own loader. Uses the packages
/// that its parent may use, and its parent.
@NullMarked
package drydock.cause.loading;

import org.jspecify.annotations.NullMarked;
