package drydock.ui.report;

import drydock.ui.kit.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.kordamp.ikonli.feather.Feather;

/// Inline Markdown as flowing text. Symbols that fonts often lack are drawn.
final class MarkdownText {
    private record Sign(Feather icon, String colour) {}

    private static final Map<Integer, Sign> SIGNS = Map.ofEntries(
            Map.entry(0x2705, new Sign(Feather.CHECK_CIRCLE, "success")),
            Map.entry(0x274c, new Sign(Feather.X_CIRCLE, "danger")),
            Map.entry(0x26a0, new Sign(Feather.ALERT_TRIANGLE, "warning")),
            Map.entry(0x23f3, new Sign(Feather.CLOCK, "muted")),
            Map.entry(0x2753, new Sign(Feather.HELP_CIRCLE, "muted")),
            Map.entry(0x1f534, new Sign(Feather.ALERT_CIRCLE, "danger")),
            Map.entry(0x1f7e0, new Sign(Feather.ALERT_CIRCLE, "warning")),
            Map.entry(0x1f7e1, new Sign(Feather.ALERT_CIRCLE, "warning")),
            Map.entry(0x1f7e2, new Sign(Feather.CHECK_CIRCLE, "success")));

    private final TextFlow flow = new TextFlow();

    private MarkdownText() {}

    static TextFlow of(Node parent, String style) {
        MarkdownText text = new MarkdownText();
        text.flow.getStyleClass().addAll("md", style);
        text.children(parent, List.of());
        return text.flow;
    }

    private void children(Node parent, List<String> classes) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            inline(at, classes);
        }
    }

    private void inline(Node node, List<String> classes) {
        switch (node) {
            case org.commonmark.node.Text text -> text(text.getLiteral(), classes);
            case Code code -> text(code.getLiteral(), with(classes, "md-code"));
            case StrongEmphasis strong -> children(strong, with(classes, "md-strong"));
            case Emphasis emphasis -> children(emphasis, with(classes, "md-emphasis"));
            case Link link -> children(link, with(classes, "md-link"));
            case SoftLineBreak soft -> text(" ", classes);
            case HardLineBreak hard -> text("\n", classes);
            case HtmlInline html -> text(html.getLiteral().matches("<br ?/?>") ? "\n" : "", classes);
            default -> children(node, classes);
        }
    }

    private static List<String> with(List<String> classes, String more) {
        List<String> all = new ArrayList<>(classes);
        all.add(more);
        return all;
    }

    private void text(String literal, List<String> classes) {
        StringBuilder plain = new StringBuilder();
        literal.codePoints().forEach(point -> {
            Sign sign = SIGNS.get(point);
            if (sign == null) {
                if (point != 0xfe0f) {
                    plain.appendCodePoint(point);
                }
            } else {
                add(plain, classes);
                flow.getChildren().add(NodeFactory.icon(sign.icon(), "md-sign", sign.colour()));
            }
        });
        add(plain, classes);
    }

    private void add(StringBuilder plain, List<String> classes) {
        if (!plain.isEmpty()) {
            Text text = new Text(plain.toString());
            text.getStyleClass().add("md-text");
            text.getStyleClass().addAll(classes);
            flow.getChildren().add(text);
            plain.setLength(0);
        }
    }
}
