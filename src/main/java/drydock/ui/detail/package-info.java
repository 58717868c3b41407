/// What came of an investigation: evidence with its cited lines, causes, and the report.
@NullMarked
package drydock.ui.detail;

import org.jspecify.annotations.NullMarked;
