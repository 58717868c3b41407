/// Causes that keep the kernel or the loader from loading the program.
///
/// Invariant: a verdict rests on the bytes of files, and on what the image's own loader answers. Uses the packages that
/// its parent may use, and its parent.
@NullMarked
package drydock.cause.loading;

import org.jspecify.annotations.NullMarked;
