package drydock.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Creates the small nodes of the window in a uniform way.
public final class NodeFactory {
    private NodeFactory() {}

    /// A label with style classes.
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label on one line that shows its whole text in a tooltip if it is cut.
    public static Label cut(String text, String... classes) {
        Label label = label(text, classes);
        label.setMinWidth(24);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        Tooltip tooltip = tooltip("");
        tooltip.textProperty().bind(label.textProperty());
        Runnable check = () -> label.setTooltip(isCut(label) ? tooltip : null);
        label.widthProperty().addListener((property, before, now) -> check.run());
        label.textProperty().addListener((property, before, now) -> check.run());
        label.fontProperty().addListener((property, before, now) -> check.run());
        return label;
    }

    /// A label for names, which often differ at their ends only, so it is cut in the middle.
    public static Label name(String... classes) {
        Label label = cut("", classes);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    /// Reserves room for a label's text, up to a number of pixels, next to a longer one.
    public static void keepRoom(Label label, double most) {
        label.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(most, Math.ceil(width(label))), label.textProperty(), label.fontProperty()));
    }

    /// The width of a label's text on one line.
    public static double width(Label label) {
        Text measure = new Text(label.getText());
        measure.setFont(label.getFont());
        return measure.getLayoutBounds().getWidth();
    }

    private static boolean isCut(Label label) {
        double graphic = label.getGraphic() == null ? 0 : label.getGraphic().prefWidth(-1) + label.getGraphicTextGap();
        double insets = label.snappedLeftInset() + label.snappedRightInset();
        return width(label) + graphic + insets > label.getWidth() + 0.5;
    }

    /// A label that breaks into as many lines as it needs.
    public static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Breaks a label's text at a width and gives it the height for that, at most a number of lines. Cells of a list
    /// don't do so by themselves.
    public static void breakAt(Label label, double width, int most) {
        Text measure = new Text(label.getText());
        measure.setFont(label.getFont());
        Text one = new Text("Xg");
        one.setFont(label.getFont());
        double line = Math.ceil(one.getLayoutBounds().getHeight());
        // A label breaks its text a little earlier than a text of the same width.
        measure.setWrappingWidth(Math.max(20, width - 8));
        double height =
                Math.min(line * most, Math.ceil(measure.getLayoutBounds().getHeight())) + 1;
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.setMinHeight(height);
        label.setPrefHeight(height);
        label.setMaxHeight(height);
    }

    /// Undoes [#breakAt]: one line, whole.
    public static void unbroken(Label label) {
        label.setWrapText(false);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        label.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    public static FontIcon icon(Feather icon, String... classes) {
        FontIcon node = FontIcon.of(icon);
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// A button with words.
    ///
    /// @param tip its action and its shortcut
    public static Button button(String id, String text, Feather icon, String tip, Runnable action) {
        Button button = new Button(text, icon(icon));
        return set(button, id, tip, action);
    }

    /// A button with words only.
    public static Button button(String id, String text, String tip, Runnable action) {
        return set(new Button(text), id, tip, action);
    }

    /// A flat button with an icon only. A screen reader reads its tip.
    public static Button iconButton(String id, Feather icon, String tip, Runnable action) {
        Button button = new Button("", icon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        button.setAccessibleText(tip);
        return set(button, id, tip, action);
    }

    private static Button set(Button button, String id, String tip, Runnable action) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setTooltip(tooltip(tip));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A flat toggle button.
    public static ToggleButton toggle(String id, Feather icon, String tip) {
        ToggleButton toggle = new ToggleButton("", icon(icon));
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        return named(toggle, id, tip);
    }

    /// A flat toggle button with words.
    public static ToggleButton toggle(String id, String text, String tip) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.getStyleClass().addAll(Styles.FLAT, "tool", "tool-text");
        return named(toggle, id, tip);
    }

    private static <B extends ButtonBase> B named(B button, String id, String tip) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setTooltip(tooltip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }

    /// Fills the remaining room.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Shows a node, and gives it room, only while a condition is true.
    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
