package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a container prints stays text: our Markdown, read again, is the very tree it was written from.
class HostileReportTest {
    private static final Parser PARSER =
            Parser.builder().extensions(Report.extensions()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n</details>\n# heading\n- item",
                "~~~\n````````\n```mermaid",
                "<script>alert(1)</script><img src=x onerror=y>",
                "</details></summary></code></pre>",
                "[click](http://evil.example) ![x](http://evil.example/pixel)",
                "<http://evil.example> http://evil.example www.evil.example a@b.example",
                "@root and @team/all in #1, GH-2 and owner/repo#3 :bomb: $x^2$ ~~gone~~",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "    indented\n\ttabbed\n\n\nblank",
                "1. one\n2) two\n+ three\n* four\n> quote\n=== \n---",
                "`",
                "``",
                "` `` ```",
                "\\`",
                "*",
                "**",
                "__",
                "_x_",
                "&lt;b&gt; &amp;",
                "\\",
                "!",
                "[",
                "]:",
                "[x]: http://e",
                "trailing space  \nand backslash\\\nx",
                "\u0000\u0007\u0008\u001b[2J\u001b]0;title\u0007\u009b31m",
                "\u202e\u2066\u200b\ufeff\u2028\u2029\u00ad",
                "\ud800 lone \udc00",
                "\r\r\n\u000b\u000c\u0085",
                "<!-- comment --> <?php ?> <![CDATA[x]]> <!DOCTYPE x>",
                ""
            })
    void staysText(String poison) {
        check(Cases.hostile(poison));
    }

    @Test
    void staysTextWhateverItIs() {
        String alphabet = "`~*_#<>[]()!|\\&\"'-+=.:@$1a \t\n\r\u001b\u202e/;";
        Random random = new Random(20261123);
        for (int round = 0; round < 60; round++) {
            StringBuilder poison = new StringBuilder();
            int length = random.nextInt(1, 24);
            for (int i = 0; i < length; i++) {
                poison.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            check(Cases.hostile(poison.toString()));
        }
    }

    @Test
    void cutsHugeLines() {
        Investigation huge = Cases.hostile("x".repeat(1_000_000));

        assertThat(Report.markdown(huge)).hasSizeLessThan(200_000);
        check(huge);
    }

    @Test
    void cutsManyLines() {
        Investigation many = Cases.hostile("line\n".repeat(200_000));

        assertThat(Report.markdown(many)).hasSizeLessThan(200_000);
    }

    @Test
    void whatWasPrintedStandsInCodeOnly() {
        List<String> outside = new ArrayList<>();
        Document document = Report.document(Case.of(Cases.stub()), QuoteBudget.FULL);
        walk(PARSER.parse(Report.markdown(document)), node -> {
            if (node instanceof Text text && text.getLiteral().contains("About to execute")) {
                outside.add(text.getLiteral());
            }
        });

        assertThat(outside).isEmpty();
        assertThat(Report.markdown(Cases.stub())).contains("About to execute binary...");
    }

    private static void check(Investigation investigation) {
        Document document = Report.document(Case.of(investigation), QuoteBudget.FULL);
        String markdown = Report.markdown(document);
        Node again = PARSER.parse(markdown);
        assertThat(dump(again).lines())
                .containsExactlyElementsOf(dump(document).lines().toList());
        walk(again, HostileReportTest::harmless);
        checkCharacters(markdown);
        String html = Report.of(investigation, Report.Format.HTML);
        checkHtml(html);
        checkCharacters(html);
        checkCharacters(Report.markdown(investigation, 2000));
    }

    private static void harmless(Node node) {
        assertThat(node).isNotInstanceOfAny(HtmlInline.class, Image.class);
        if (node instanceof Link link) {
            assertThat(link.getDestination()).startsWith("#");
        }
        if (node instanceof HtmlBlock block) {
            assertThat(block.getLiteral())
                    .matches(
                            "<details>\n<summary>(?:Question(?:, command and output, [0-9, of]+ lines?| and command)"
                                    + "|Runs and engine events|(?:[0-9]+ )?(?:other )?variables?|Hypothesis, check, evidence and fix"
                                    + "|Other lines that the source prints|Fixes for the contributing causes|Not checked: [0-9]+ things, and why)</summary>|</details>");
        }
        if (node instanceof Text text) {
            assertThat(text.getLiteral()).doesNotContainPattern("@\\w|#\\d|://|www\\.|~");
        }
        if (node instanceof FencedCodeBlock fence) {
            assertThat(fence.getInfo()).matches("[a-z]+").isNotEqualTo("mermaid");
        }
    }

    private static void checkCharacters(String report) {
        assertThat(report.codePoints()
                        .filter(point -> (Character.isISOControl(point) && point != '\n' && point != '\t')
                                || (Character.getType(point) == Character.FORMAT && point != 0x200d && point != 0x200c)
                                || Character.getType(point) == Character.SURROGATE)
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static void checkHtml(String html) {
        Set<String> ours = Set.of(
                "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "strong", "em", "br", "hr",
                "ul", "ol", "li", "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "a", "details",
                "summary");
        Matcher tags = Pattern.compile("<([/!?]?[A-Za-z!][A-Za-z0-9-]*)([^>]*)>")
                .matcher(html.substring(html.indexOf("<body>")));
        while (tags.find()) {
            assertThat(ours).contains(tags.group(1).replace("/", ""));
            assertThat(tags.group(2)).matches("|( /)|( (id|class|href|rel)=\"[^\"]*\")*");
        }
        assertThat(html).doesNotContainPattern("href=\"(?!#)");
    }

    private static void walk(Node node, java.util.function.Consumer<Node> visit) {
        visit.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visit);
        }
    }

    /// Kinds and literals, neighbouring texts as one.
    private static String dump(Node node) {
        StringBuilder out = new StringBuilder();
        dump(node, 0, out);
        return out.toString().replaceAll("(?m)\u0001\\R *\u0001", "");
    }

    private static void dump(Node node, int depth, StringBuilder out) {
        if (node instanceof Text text && text.getLiteral().isEmpty()) {
            return;
        }
        out.append(" ".repeat(depth));
        switch (node) {
            case Text text -> out.append('\u0001').append(text.getLiteral()).append('\u0001');
            case Code code -> out.append("Code ").append(code.getLiteral());
            case FencedCodeBlock fence ->
                out.append("Fence ").append(fence.getInfo()).append(' ').append(fence.getLiteral());
            case HtmlBlock html -> out.append("Html ").append(html.getLiteral());
            default -> out.append(node.getClass().getSimpleName());
        }
        out.append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            dump(child, depth + 1, out);
        }
    }
}
