/// Writes the page about each cause of the catalogue, and the index of these pages.
///
/// Invariant: pure functions of the catalogue; a page knows of no investigation. Uses model, fact, cause and the
/// document tree.
@NullMarked
package drydock.report.page;

import org.jspecify.annotations.NullMarked;
