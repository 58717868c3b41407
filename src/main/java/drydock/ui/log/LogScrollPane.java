package drydock.ui.log;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// Scrolls the lines of the log sideways.
///
/// A scroll bar that comes and goes would hide the newest line. So it keeps its room, and is seen only where there is
/// something to scroll.
final class LogScrollPane extends VirtualizedScrollPane<LogArea> {
    private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");

    LogScrollPane(LogArea area) {
        super(area, ScrollBarPolicy.ALWAYS, ScrollBarPolicy.NEVER);
        area.wrapTextProperty().subscribe(wrap -> setHbarPolicy(wrap ? ScrollBarPolicy.NEVER : ScrollBarPolicy.ALWAYS));
        area.totalWidthEstimateProperty().addListener((property, before, now) -> fit(area));
        area.widthProperty().subscribe(() -> fit(area));
    }

    private void fit(LogArea area) {
        pseudoClassStateChanged(FITS, area.totalWidthEstimateProperty().getOrElse(0.0) <= area.getWidth());
    }
}
