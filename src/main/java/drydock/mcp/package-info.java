/// A Model Context Protocol server, through which a coding assistant investigates containers.
///
/// Invariant: nothing is changed and nothing leaves unmasked. Reading and isolated temporary containers are all that
/// its
/// tools can ask for. May use the core, but neither cli nor ui.
@NullMarked
package drydock.mcp;

import org.jspecify.annotations.NullMarked;
