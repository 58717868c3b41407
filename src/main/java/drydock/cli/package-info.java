/// The command line: arguments, stdout and stderr, exit status.
///
/// Invariant: the report goes to stdout, progress and problems to stderr. May use everything except ui.
@NullMarked
package drydock.cli;

import org.jspecify.annotations.NullMarked;
