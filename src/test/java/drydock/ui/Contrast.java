package drydock.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Measures the contrast of all text and icons that a scene shows, as the Web Content Accessibility Guidelines 2.1
/// define it, from the colours that the stylesheets have resolved to.
final class Contrast {
    /// Level AA for text; all of the window's text counts as small.
    private static final double TEXT = 4.5;

    /// Level AA for signs that carry a meaning.
    private static final double ICON = 3;

    private Contrast() {}

    /// What is too weak, each kind once.
    static Set<String> problems(Parent root) {
        Set<String> found = new TreeSet<>();
        for (Text text : texts(root, new ArrayList<>())) {
            if (!(text.getFill() instanceof Color fill) || text.getText().isBlank() || !seen(text)) {
                continue;
            }
            Color back = behind(text);
            Color front = over(transparent(fill, opacity(text)), back);
            double ratio = ratio(front, back);
            if (ratio < (text instanceof FontIcon ? ICON : TEXT)) {
                found.add(String.format(
                        Locale.ROOT, "%.2f %s on %s: %s “%s”", ratio, hex(front), hex(back), place(text), shown(text)));
            }
        }
        return found;
    }

    private static List<Text> texts(Node node, List<Text> into) {
        if (node instanceof Text text) {
            into.add(text);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, into));
        }
        return into;
    }

    /// Controls that are disabled are exempt.
    private static boolean seen(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return !node.isDisabled() && WindowFixture.visible(node) && opacity(node) > 0.05 && bounds.getWidth() > 0;
    }

    private static double opacity(Node node) {
        double product = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            product *= at.getOpacity();
        }
        return product;
    }

    /// The fills of all parents on top of each other.
    private static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                fills.reversed().stream()
                        .map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .forEach(layers::add);
            }
        }
        Color colour = Color.WHITE;
        for (Color layer : layers.reversed()) {
            colour = over(layer, colour);
        }
        return colour;
    }

    private static Color transparent(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static Color over(Color front, Color back) {
        double a = front.getOpacity();
        return Color.color(
                front.getRed() * a + back.getRed() * (1 - a),
                front.getGreen() * a + back.getGreen() * (1 - a),
                front.getBlue() * a + back.getBlue() * (1 - a));
    }

    /// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
    static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color colour) {
        return colour.toString().substring(2, 8);
    }

    private static String place(Node node) {
        Node parent = node.getParent();
        return node.getStyleClass() + " in " + (parent == null ? "" : parent.getStyleClass());
    }

    private static String shown(Text text) {
        String words = text.getText();
        return text instanceof FontIcon icon
                ? String.valueOf(icon.getIconCode())
                : words.length() > 24 ? words.substring(0, 24) : words;
    }
}
