/// The window: connection, containers, live log, checklist, evidence and report.
///
/// Invariant: views bind and forward, models decide, neither blocks; state belongs to the FX thread, and only
/// [drydock.ui.kit.Background] crosses to other threads and back. Uses the core, never cli.
@NullMarked
package drydock.ui;

import org.jspecify.annotations.NullMarked;
