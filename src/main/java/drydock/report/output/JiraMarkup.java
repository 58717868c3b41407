package drydock.report.output;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// A report in Jira's wiki markup, which Jira Server, Data Center and the old editor of Jira Cloud read.
///
/// Source: <https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all>. Folded parts become panels with
/// their summary as a heading, since the markup can't fold. Links into the report are left out.
public final class JiraMarkup extends AbstractVisitor {
    /// Characters that begin markup; a backslash takes their meaning away.
    private static final String SPECIAL = "\\*_-+^~{}[]|!#";

    /// Languages that the code macro knows under the same name.
    private static final Set<String> LANGUAGES = Set.of(
            "bash", "c", "go", "java", "javascript", "json", "php", "python", "ruby", "rust", "sql", "xml", "yaml");

    private static final String CHART = "mermaid";

    private final StringBuilder text = new StringBuilder();
    private String bullets = "";

    private JiraMarkup() {}

    public static String of(Node document) {
        JiraMarkup markup = new JiraMarkup();
        document.accept(markup);
        return markup.text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private void block(String line) {
        text.append(line).append("\n\n");
    }

    @Override
    public void visit(Heading heading) {
        text.append('h').append(heading.getLevel()).append(". ");
        visitChildren(heading);
        block("");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        boolean inList = paragraph.getParent() instanceof ListItem;
        text.append(inList ? "\n" : "\n\n");
    }

    @Override
    public void visit(BulletList list) {
        list(list, "*");
    }

    @Override
    public void visit(OrderedList list) {
        list(list, "#");
    }

    private void list(Node list, String bullet) {
        String outer = bullets;
        bullets = outer + bullet;
        visitChildren(list);
        bullets = outer;
        text.append(outer.isEmpty() ? "\n" : "");
    }

    @Override
    public void visit(ListItem item) {
        text.append(bullets).append(' ');
        visitChildren(item);
    }

    /// A macro's end in the text would end it, so it is broken by a space. Jira draws no charts.
    @Override
    public void visit(FencedCodeBlock code) {
        if (CHART.equals(code.getInfo())) {
            return;
        }
        String language = LANGUAGES.contains(code.getInfo()) ? ":" + code.getInfo() : "";
        String macro = language.isEmpty() ? "noformat" : "code";
        String literal = code.getLiteral().replace("{" + macro + "}", "{" + macro + " }");
        block("{" + macro + language + "}\n" + literal + "{" + macro + "}");
    }

    /// The only raw markup of a report: a folded part's summary and end.
    @Override
    public void visit(HtmlBlock html) {
        String literal = html.getLiteral();
        int from = literal.indexOf("<summary>");
        if (from >= 0) {
            String summary = literal.substring(from + "<summary>".length(), literal.indexOf("</summary>"));
            block("_" + escaped(unescaped(summary)) + "_");
        }
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Override
    public void visit(ThematicBreak rule) {
        block("----");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(StrongEmphasis strong) {
        text.append('*');
        visitChildren(strong);
        text.append('*');
    }

    @Override
    public void visit(Emphasis emphasis) {
        text.append('_');
        visitChildren(emphasis);
        text.append('_');
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
    }

    /// Monospaced text is still markup, so everything in it is escaped too.
    @Override
    public void visit(Code code) {
        text.append("{{").append(escaped(code.getLiteral())).append("}}");
    }

    @Override
    public void visit(Text plain) {
        text.append(escaped(plain.getLiteral()));
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock) {
            text.append('\n');
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell cell) {
            text.append(cell.isHeader() ? "|| " : "| ");
            visitChildren(cell);
            text.append(' ');
        } else {
            visitChildren(node);
        }
        if (node instanceof TableRow row) {
            boolean header = row.getFirstChild() instanceof TableCell cell && cell.isHeader();
            text.append(header ? "||\n" : "|\n");
        }
    }

    /// Whether a mark stands where it could begin markup: after a space and before a word.
    private static boolean begins(String words, int at) {
        return Character.isWhitespace(words.charAt(at - 1))
                && at + 1 < words.length()
                && !Character.isWhitespace(words.charAt(at + 1));
    }

    private static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean hyphen = c == '-' && i > 0 && !begins(words, i);
            if (SPECIAL.indexOf(c) >= 0 && !hyphen) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
