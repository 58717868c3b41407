package drydock.ui.report;

import drydock.ui.kit.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Separator;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Draws a Markdown text: the rendered report, from the same text that is copied and saved.
final class MarkdownNodes {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private MarkdownNodes() {}

    static VBox of(String markdown) {
        VBox page = new VBox();
        page.setMinWidth(0);
        page.getStyleClass().add("markdown");
        List<Node> blocks = children(PARSER.parse(markdown));
        add(blocks, 0, page, false);
        return page;
    }

    private static List<Node> children(Node parent) {
        List<Node> all = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            all.add(at);
        }
        return all;
    }

    /// @param folded whether the blocks are inside a `<details>`, whose end ends them
    /// @return index after the last block that was used
    private static int add(List<Node> blocks, int from, VBox page, boolean folded) {
        int at = from;
        while (at < blocks.size()) {
            Node block = blocks.get(at++);
            if (block instanceof HtmlBlock html) {
                if (html.getLiteral().contains("</details>")
                        && !html.getLiteral().contains("<details>")) {
                    if (folded) {
                        return at;
                    }
                } else if (html.getLiteral().contains("<details>")) {
                    VBox inner = new VBox();
                    inner.getStyleClass().add("markdown-details");
                    at = add(blocks, at, inner, true);
                    TitledPane fold = new TitledPane(summary(html.getLiteral()), inner);
                    fold.setMinWidth(0);
                    fold.setExpanded(false);
                    fold.setAnimated(false);
                    page.getChildren().add(fold);
                }
            } else if (!chart(block)) {
                page.getChildren().add(block(block));
            }
        }
        return at;
    }

    /// A table next to it has the same content.
    private static boolean chart(Node block) {
        return block instanceof FencedCodeBlock code && language(code).equals("mermaid");
    }

    private static String summary(String html) {
        String text = html.replaceAll("(?s).*<summary>(.*?)</summary>.*", "$1");
        String plain = text.replaceAll("<[^>]*>", "");
        return plain.isBlank() || plain.equals(html)
                ? "Details"
                : plain.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                        .strip();
    }

    private static javafx.scene.Node block(Node block) {
        return switch (block) {
            case Heading heading -> MarkdownText.of(heading, "h" + heading.getLevel());
            case Paragraph paragraph -> MarkdownText.of(paragraph, "paragraph");
            case FencedCodeBlock code -> new CausesView.CodeBlock(code.getLiteral(), language(code));
            case IndentedCodeBlock code -> new CausesView.CodeBlock(code.getLiteral(), "");
            case ListBlock list -> list(list);
            case TableBlock table -> table(table);
            case ThematicBreak line -> new Separator();
            case BlockQuote quote -> quote(quote);
            default -> MarkdownText.of(block, "paragraph");
        };
    }

    private static String language(FencedCodeBlock code) {
        return code.getInfo() == null ? "" : code.getInfo();
    }

    private static javafx.scene.Node quote(BlockQuote quote) {
        VBox box = new VBox();
        box.getStyleClass().add("quote");
        add(children(quote), 0, box, false);
        return box;
    }

    private static javafx.scene.Node list(ListBlock list) {
        VBox box = new VBox();
        box.getStyleClass().add("list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 0;
        for (Node item : children(list)) {
            VBox content = new VBox();
            content.getStyleClass().add("list-item");
            add(children(item), 0, content, false);
            String mark = list instanceof OrderedList ? number++ + "." : "•";
            var marker = NodeFactory.label(mark, "list-mark");
            marker.setMinWidth(HBox.USE_PREF_SIZE);
            HBox row = new HBox(marker, content);
            row.getStyleClass().add("list-row");
            HBox.setHgrow(content, Priority.ALWAYS);
            content.setMinWidth(0);
            box.getChildren().add(row);
        }
        return box;
    }

    private static javafx.scene.Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table");
        int row = 0;
        for (Node part : children(table)) {
            for (Node line : children(part)) {
                if (line instanceof TableRow) {
                    int column = 0;
                    for (Node cell : children(line)) {
                        var text = MarkdownText.of(cell, row == 0 ? "table-head" : "table-cell");
                        grid.add(text, column++, row);
                    }
                    columns(grid, column);
                    row++;
                }
            }
        }
        return grid;
    }

    private static void columns(GridPane grid, int count) {
        while (grid.getColumnConstraints().size() < count) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(-1);
            column.setHgrow(grid.getColumnConstraints().isEmpty() ? Priority.SOMETIMES : Priority.ALWAYS);
            column.setMinWidth(60);
            grid.getColumnConstraints().add(column);
        }
    }
}
