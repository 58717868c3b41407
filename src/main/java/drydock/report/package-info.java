/// Turns an investigation into Markdown, HTML or JSON through a document tree.
///
/// Invariant: pure functions; nothing a container printed can become markup. Uses model, fact and investigation.
@NullMarked
package drydock.report;

import org.jspecify.annotations.NullMarked;
