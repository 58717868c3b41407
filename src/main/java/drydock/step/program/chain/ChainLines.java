package drydock.step.program.chain;

import drydock.fact.EscapedText;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The start chain as lines of evidence, and back.
///
/// A link starts at the left edge with its number; what is known of it follows, three spaces in; a script's own text
/// stands behind its line number and a bar, so that nothing in it can pass for anything else.
public final class ChainLines {
    private static final Pattern HEAD = Pattern.compile("(\\d+) ([a-z ]+): (.*)");
    private static final Pattern FIELD = Pattern.compile("   ([a-z ]+): (.*)");
    private static final Pattern TEXT = Pattern.compile("   +(\\d+)\\| ?(.*)");
    private static final Pattern HANDS_OVER = Pattern.compile("([a-z ]+?)(?: \\(line (\\d+)\\))?(?:: .*)?");

    private static final Map<HandsOver, String> WORDS = Map.of(
            HandsOver.EXEC, "replaces itself",
            HandsOver.CHILD, "starts a child and waits",
            HandsOver.BACKGROUND, "starts it in the background and ends",
            HandsOver.NEVER, "ends without starting anything",
            HandsOver.LAST, "nothing follows",
            HandsOver.UNKNOWN, "not known");

    private ChainLines() {}

    static List<String> write(List<String> head, List<FoundLink> links) {
        List<String> lines = new ArrayList<>(head);
        for (int i = 0; i < links.size(); i++) {
            write(lines, i + 1, links.get(i));
        }
        return lines;
    }

    private static void write(List<String> lines, int number, FoundLink link) {
        lines.add("%d %s: %s".formatted(number, word(link.kind()), EscapedText.of(link.path())));
        lines.add("   words: " + EscapedText.words(link.argv()));
        lines.add("   presence: " + word(link.presence()));
        if (!link.file().isEmpty()) {
            lines.add("   file: " + link.file());
        }
        if (!link.interpreter().isEmpty()) {
            lines.add("   interpreter: %s: %s"
                    .formatted(word(link.interpreterPresence()), EscapedText.of(link.interpreter())));
        }
        link.notes().forEach(note -> lines.add("   odd: " + note));
        String where = link.handsLine() > 0 ? " (line " + link.handsLine() + ")" : "";
        String next = link.next().isEmpty() ? "" : ": " + link.next();
        lines.add("   hands over: " + WORDS.get(link.handsOver()) + where + next);
        for (int i = 0; i < link.text().size(); i++) {
            lines.add(
                    String.format(Locale.ROOT, "   %4d| %s", i + 1, link.text().get(i)));
        }
        if (link.more() > 0) {
            lines.add("   not shown: " + link.more() + " more lines");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Reads the chain back from its evidence.
    public static StartChain read(String step, Transcript transcript) {
        List<LinkInProgress> links = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            String line = transcript.lines().get(i).text();
            Citation citation = transcript.cite(step, i + 1);
            Matcher head = HEAD.matcher(line);
            Matcher text = TEXT.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (head.matches()) {
                links.add(new LinkInProgress(kind(head.group(2)), EscapedText.restore(head.group(3)), citation));
            } else if (!links.isEmpty() && text.matches()) {
                int number = Integer.parseInt(text.group(1));
                links.getLast().lines.add(new ScriptLine(number, text.group(2), citation));
            } else if (!links.isEmpty() && field.matches()) {
                links.getLast().field(field.group(1), field.group(2), citation);
            }
        }
        List<Link> all = links.stream().map(LinkInProgress::link).toList();
        return new StartChain(all, all.size() - 1);
    }

    private static Kind kind(String word) {
        return constant(Kind.class, word, Kind.UNKNOWN);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }

    /// A link whose lines are still being read.
    private static final class LinkInProgress {
        private final Kind kind;
        private final String path;
        private final Citation citation;
        private final List<ScriptLine> lines = new ArrayList<>();
        private final List<Citation> oddities = new ArrayList<>();
        private List<String> words = List.of();
        private Presence presence = Presence.MISSING;
        private String interpreter = "";
        private Presence interpreterPresence = Presence.FOUND;
        private HandsOver handsOver = HandsOver.UNKNOWN;

        LinkInProgress(Kind kind, String path, Citation citation) {
            this.kind = kind;
            this.path = path;
            this.citation = citation;
        }

        void field(String name, String value, Citation at) {
            switch (name) {
                case "words" -> words = EscapedText.readWords(value);
                case "presence" -> presence = constant(Presence.class, value, Presence.MISSING);
                case "interpreter" -> {
                    int colon = value.indexOf(": ");
                    interpreter = EscapedText.restore(value.substring(Math.max(0, colon + 2)));
                    interpreterPresence =
                            constant(Presence.class, value.substring(0, Math.max(0, colon)), Presence.MISSING);
                }
                case "odd" -> oddities.add(at);
                case "hands over" -> {
                    Matcher matcher = HANDS_OVER.matcher(value);
                    String how = matcher.matches() ? matcher.group(1) : "";
                    WORDS.forEach((constant, word) -> handsOver = word.equals(how) ? constant : handsOver);
                }
                default -> {
                    // for the reader only
                }
            }
        }

        Link link() {
            return new Link(
                    kind,
                    words,
                    path,
                    presence,
                    interpreter,
                    interpreterPresence,
                    handsOver,
                    lines,
                    oddities,
                    citation);
        }
    }
}
