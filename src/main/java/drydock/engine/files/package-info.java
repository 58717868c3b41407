/// Reads a container's files through the archive API.
///
/// Invariant: a path or an archive from a container is hostile until it was checked. Uses what its parent may use, and
/// its parent.
@NullMarked
package drydock.engine.files;

import org.jspecify.annotations.NullMarked;
