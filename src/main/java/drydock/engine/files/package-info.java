/// Reads a container's files through the archive API.
///
/// Invariant: a path or an archive from a container is hostile until it was checked. May use its parent and everything
/// its parent may use.
@NullMarked
package drydock.engine.files;

import org.jspecify.annotations.NullMarked;
