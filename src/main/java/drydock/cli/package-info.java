/// The command line: arguments, stdout and stderr, exit status.
///
/// Invariant: the report goes to stdout, progress and problems to stderr. Uses the core, never ui.
@NullMarked
package drydock.cli;

import org.jspecify.annotations.NullMarked;
