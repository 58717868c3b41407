package drydock.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// One line of prose, made of inline nodes.
///
/// Prose may contain text from a container. So only backticks have a meaning (they enclose code), the renderer escapes
/// the rest, and words that a forge would turn into a mention, an issue, a link, an emoji or a formula are set as code.
public final class Inline {
    /// `@user`, `#123`, `GH-1`, URLs, `www.`, e-mail, `:emoji:`, `$formula$`, `~strike~`.
    private static final Pattern ACTIVE =
            Pattern.compile("(?iU)@\\w|#\\d|\\bgh-\\d|:/|\\bwww\\.|mailto:|xmpp:|:[a-z+-][\\w+-]*:|[$~]");

    /// Words with characters that need escaping are easier to read as code.
    private static final String ESCAPED = "<>[]*_\\";

    /// A word between spaces, without leading punctuation.
    private static final Pattern WORD = Pattern.compile("(?U)[^\\s(\\[{\"'“‘][^\\s]*");

    private static final Pattern PUNCTUATION_AT_END = Pattern.compile("[.,;:!?)\\]}\"'”’]+$");

    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]+");

    private static final int LONGEST_PROSE = 1500;

    private static final int LONGEST_CODE = 400;

    private final List<Node> nodes = new ArrayList<>();

    public static Inline of(String prose) {
        return new Inline().prose(prose);
    }

    /// The nodes without spaces at either end, which Markdown would lose or misread.
    List<Node> trimmed() {
        while (!nodes.isEmpty() && nodes.getFirst() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
            if (!text.getLiteral().isEmpty()) {
                break;
            }
            nodes.removeFirst();
        }
        while (!nodes.isEmpty() && nodes.getLast() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
            if (!text.getLiteral().isEmpty()) {
                break;
            }
            nodes.removeLast();
        }
        return nodes;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /// Prose with code between backticks. An unpaired backtick is shown as it is.
    public Inline prose(String prose) {
        String[] parts =
                VisibleText.line(prose, LONGEST_PROSE).replaceAll("\\s+", " ").split("`", -1);
        boolean paired = parts.length % 2 == 1;
        int last = paired ? parts.length : parts.length - 1;
        for (int i = 0; i < last; i++) {
            if (i % 2 == 0) {
                text(parts[i]);
            } else if (!parts[i].isBlank()) {
                code(parts[i]);
            }
        }
        if (!paired) {
            text("`" + parts[parts.length - 1]);
        }
        return this;
    }

    private void text(String plain) {
        int from = 0;
        for (Matcher words = WORD.matcher(plain); words.find(); ) {
            String word = PUNCTUATION_AT_END.matcher(words.group()).replaceFirst("");
            if (ACTIVE.matcher(word).find() || odd(word)) {
                add(plain.substring(from, words.start()));
                code(word);
                from = words.start() + word.length();
            }
        }
        add(plain.substring(from));
    }

    private static boolean odd(String word) {
        boolean escaped = word.chars().anyMatch(c -> ESCAPED.indexOf(c) >= 0);
        // The renderer does not escape a plus sign, which begins a list.
        return word.startsWith("+") || (escaped && word.chars().anyMatch(Character::isLetterOrDigit));
    }

    private void add(String plain) {
        if (!plain.isEmpty()) {
            nodes.add(new Text(plain));
        }
    }

    /// Verbatim text in a code span.
    public Inline code(String literal) {
        String visible = VisibleText.line(literal, LONGEST_CODE);
        if (!visible.isEmpty()) {
            if (!nodes.isEmpty() && nodes.getLast() instanceof Code) {
                add(" ");
            }
            nodes.add(new Code(visible));
        }
        return this;
    }

    /// Appends to the end of a sentence, before its full stop.
    public Inline sentenceWith(String prose, Inline addition) {
        return prose(prose.strip().replaceFirst("[.]$", "")).and(addition).prose(".");
    }

    public Inline strong(String prose) {
        return strong(Inline.of(prose));
    }

    public Inline strong(Inline inner) {
        return wrap(new StrongEmphasis("**"), inner);
    }

    Inline emphasis(String prose) {
        return wrap(new Emphasis("*"), Inline.of(prose));
    }

    /// A link inside the document; a report has no other kind.
    public Inline anchor(String label, String slug) {
        return wrap(new Link("#" + slug, null), Inline.of(label));
    }

    /// A link to a Markdown page in the same folder.
    ///
    /// @param page name of the page without `.md`; of our own making
    public Inline page(String label, String page) {
        if (!PAGE.matcher(page).matches()) {
            throw new IllegalArgumentException("This is not the name of a page: " + page);
        }
        return wrap(new Link(page + ".md", null), Inline.of(label));
    }

    public Inline and(Inline other) {
        nodes.addAll(other.nodes);
        return this;
    }

    public Inline lineBreak() {
        nodes.add(new HardLineBreak());
        return this;
    }

    private Inline wrap(Node parent, Inline inner) {
        if (inner.trimmed().isEmpty()) {
            return this;
        }
        inner.trimmed().forEach(parent::appendChild);
        nodes.add(parent);
        return this;
    }

    /// The text without markup.
    public String plain() {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> plain(node, out));
        return out.toString();
    }

    public static void plain(Node node, StringBuilder out) {
        if (node instanceof Text text) {
            out.append(text.getLiteral());
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            plain(child, out);
        }
    }
}
