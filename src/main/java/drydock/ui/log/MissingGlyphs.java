package drydock.ui.log;

import java.lang.Character.UnicodeBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Finds characters that no installed font has, which are drawn as boxes. For the FX thread.
///
/// A character stands for its Unicode block, of which a font usually has all or nothing. Each block is looked at once.
final class MissingGlyphs {
    /// Every installed font has the letters before it.
    private static final int COMMON = 0x300;

    /// No font has a character that Unicode does not assign.
    private static final String UNASSIGNED = "\u0378";

    private final Set<UnicodeBlock> known = new HashSet<>();
    private List<String> box = List.of();

    /// What to tell about characters of a text that are drawn as boxes, once for each block; empty when there are none.
    Optional<String> hint(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int point = text.codePointAt(i);
            UnicodeBlock block = point < COMMON ? null : UnicodeBlock.of(point);
            if (block != null && known.add(block) && missing(Character.toString(point))) {
                return Optional.of(words(point, block));
            }
        }
        return Optional.empty();
    }

    /// Whether a character is drawn as a box.
    private boolean missing(String character) {
        if (box.isEmpty()) {
            box = outline(UNASSIGNED);
        }
        return !box.isEmpty() && outline(character).equals(box);
    }

    private static List<String> outline(String character) {
        Text text = new Text(character);
        text.setFont(Font.font("Monospaced", 24));
        Shape shape = Shape.subtract(text, new Rectangle());
        return shape instanceof Path path
                ? path.getElements().stream().map(PathElement::toString).toList()
                : List.of();
    }

    private static String words(int point, UnicodeBlock block) {
        String name = block.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "No installed font has characters such as U+%04X (%s). They are shown as boxes, and copied and saved as"
                        + " they are. The Noto fonts have them.",
                point,
                name);
    }
}
