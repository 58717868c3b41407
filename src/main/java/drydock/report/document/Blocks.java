package drydock.report.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Collects the blocks of a document.
public final class Blocks {
    /// Languages that are safe for syntax highlighting. Viewers execute others, such as `mermaid`.
    private static final Set<String> LANGUAGES = Set.of(
            "bash",
            "c",
            "csharp",
            "diff",
            "dockerfile",
            "go",
            "ini",
            "java",
            "javascript",
            "json",
            "php",
            "python",
            "ruby",
            "rust",
            "sh",
            "sql",
            "text",
            "toml",
            "typescript",
            "xml",
            "yaml");

    private static final String CHART = "mermaid";

    private static final int MOST_LINES = 400;

    private final Document document = new Document();

    public Document document() {
        return document;
    }

    public boolean isEmpty() {
        return document.getFirstChild() == null;
    }

    public Blocks heading(int level, Inline line) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return add(heading, line);
    }

    public Blocks heading(int level, String prose) {
        return heading(level, Inline.of(prose));
    }

    public Blocks paragraph(Inline line) {
        return line.trimmed().isEmpty() ? this : add(new Paragraph(), line);
    }

    public Blocks paragraph(String prose) {
        return paragraph(Inline.of(prose));
    }

    public Blocks bullets(Collection<Inline> items) {
        BulletList list = new BulletList();
        list.setMarker("-");
        return list(list, items);
    }

    public Blocks numbered(Collection<Inline> items) {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        return list(list, items);
    }

    private Blocks list(ListBlock list, Collection<Inline> items) {
        list.setTight(true);
        for (Inline item : items) {
            if (item.trimmed().isEmpty()) {
                continue;
            }
            ListItem entry = new ListItem();
            entry.appendChild(filled(new Paragraph(), item));
            list.appendChild(entry);
        }
        return list.getFirstChild() == null ? this : add(list);
    }

    /// Verbatim lines. The fence is longer than any run of backticks in them.
    public Blocks fence(String language, Collection<String> lines) {
        FencedCodeBlock fence = new FencedCodeBlock();
        fence.setFenceCharacter("`");
        String name = language.toLowerCase(Locale.ROOT);
        fence.setInfo(LANGUAGES.contains(name) ? name : "text");
        StringBuilder literal = new StringBuilder();
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> literal.append(VisibleText.text(line)).append('\n'));
        if (lines.size() > MOST_LINES) {
            literal.append("… ")
                    .append(Phrases.count(lines.size() - MOST_LINES, "line"))
                    .append(" left out\n");
        }
        fence.setLiteral(literal.toString());
        return lines.isEmpty() ? this : add(fence);
    }

    /// A chart that forges draw. They execute its text, so every word of it must come from Drydock.
    public Blocks chart(List<String> lines) {
        FencedCodeBlock fence = new FencedCodeBlock();
        fence.setFenceCharacter("`");
        fence.setInfo(CHART);
        fence.setLiteral(String.join("\n", lines) + "\n");
        return lines.isEmpty() ? this : add(fence);
    }

    /// Replaces the chart with a drawing, for viewers that don't draw charts.
    ///
    /// @param drawing markup that Drydock made, every word of it; if it is empty, the chart is only removed
    public static void drawn(Document document, String drawing) {
        Node node = document.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof FencedCodeBlock fence && CHART.equals(fence.getInfo())) {
                HtmlBlock block = new HtmlBlock();
                block.setLiteral(drawing.stripTrailing());
                fence.insertBefore(block);
                fence.unlink();
            }
            node = next;
        }
    }

    public Blocks fence(String language, String lines) {
        return fence(language, Arrays.asList(lines.stripTrailing().split("\\R")));
    }

    /// Blocks folded behind a line that the reader can click.
    public Blocks details(String summary, Blocks inner) {
        add(html("<details>\n<summary>" + escaped(VisibleText.line(summary)) + "</summary>"));
        append(inner);
        return add(html("</details>"));
    }

    /// The only raw markup; it contains only Drydock's own words.
    private static HtmlBlock html(String markup) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(markup);
        return block;
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public Blocks table(List<String> head, List<List<Inline>> rows) {
        TableBlock table = new TableBlock();
        TableHead header = new TableHead();
        header.appendChild(row(head.stream().map(Inline::of).toList(), true));
        table.appendChild(header);
        TableBody body = new TableBody();
        rows.forEach(cells -> body.appendChild(row(cells, false)));
        table.appendChild(body);
        return rows.isEmpty() ? this : add(table);
    }

    private static TableRow row(List<Inline> cells, boolean header) {
        TableRow row = new TableRow();
        for (Inline line : cells) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            line.trimmed().forEach(cell::appendChild);
            row.appendChild(cell);
        }
        return row;
    }

    public Blocks rule() {
        ThematicBreak rule = new ThematicBreak();
        rule.setLiteral("---");
        return add(rule);
    }

    public Blocks append(Blocks other) {
        Node child = other.document.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            document.appendChild(child);
            child = next;
        }
        return this;
    }

    private Blocks add(Block block, Inline line) {
        return add(filled(block, line));
    }

    private static Block filled(Block block, Inline line) {
        line.trimmed().forEach(block::appendChild);
        return block;
    }

    private Blocks add(Block block) {
        document.appendChild(block);
        return this;
    }
}
