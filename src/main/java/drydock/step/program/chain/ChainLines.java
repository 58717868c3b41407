package drydock.step.program.chain;

import drydock.fact.LineFields;
import drydock.fact.LineForm;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StartChain.RuntimeRequirement;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Converts the start chain to lines of evidence and back.
///
/// A link starts at the left edge with its number. Its details follow, indented by three spaces. A script's own text
/// comes after its line number and a bar, so that it can't be mistaken for other lines.
public final class ChainLines {
    private static final LineForm HEAD = LineForm.of("{number:number} {kind:term}: {path}");
    private static final LineForm ARGUMENTS = LineForm.of("   words: {words:words}");
    private static final LineForm PRESENCE = LineForm.of("   presence: {presence:term}");
    private static final LineForm FILE = LineForm.of("   file: {file:line}");
    private static final LineForm INTERPRETER = LineForm.of("   interpreter: {presence:term}: {path}");
    private static final LineForm ODD = LineForm.of("   odd: {note:line}");
    private static final LineForm HANDS_OVER =
            LineForm.of("   hands over: {how:term}[ (line {line:number})][: {next:line}]");
    private static final LineForm TEXT =
            LineForm.of("   {line:number4}| {text:line}").formerly("   {line:number4}|{text:line}");
    private static final LineForm REQUIRES = LineForm.of("requires: {runtime:term} {range:line} (in {file})");
    private static final LineForm SERVICE = LineForm.of("started as a service by: {path}");
    private static final LineForm MORE = LineForm.of("   not shown: {count:number} more lines");

    private static final Map<HandsOver, String> WORDS = Map.of(
            HandsOver.EXEC, "replaces itself",
            HandsOver.CHILD, "starts a child and waits",
            HandsOver.BACKGROUND, "starts it in the background and ends",
            HandsOver.NEVER, "ends without starting anything",
            HandsOver.LAST, "nothing follows",
            HandsOver.UNKNOWN, "not known");

    private ChainLines() {}

    static String write(DeclaredRuntime declared) {
        return REQUIRES.write(
                Map.of("runtime", declared.runtime(), "range", declared.range(), "file", declared.file()));
    }

    static String service(String unit) {
        return SERVICE.write(Map.of("path", unit));
    }

    static List<String> write(List<String> head, List<FoundLink> links) {
        List<String> lines = new ArrayList<>(head);
        for (int i = 0; i < links.size(); i++) {
            write(lines, i + 1, links.get(i));
        }
        return lines;
    }

    private static void write(List<String> lines, int number, FoundLink link) {
        lines.add(HEAD.write(Map.of("number", number, "kind", link.kind(), "path", link.path())));
        lines.add(ARGUMENTS.write(Map.of("words", link.argv())));
        lines.add(PRESENCE.write(Map.of("presence", link.presence())));
        if (!link.file().isEmpty()) {
            lines.add(FILE.write(Map.of("file", link.file())));
        }
        if (!link.interpreter().isEmpty()) {
            lines.add(INTERPRETER.write(Map.of("presence", link.interpreterPresence(), "path", link.interpreter())));
        }
        link.notes().forEach(note -> lines.add(ODD.write(Map.of("note", note))));
        lines.add(HANDS_OVER.write(Map.of(
                "how", Objects.requireNonNull(WORDS.get(link.handsOver())),
                "line", link.handsLine() > 0 ? link.handsLine() : "",
                "next", link.next())));
        for (int i = 0; i < link.text().size(); i++) {
            lines.add(TEXT.write(Map.of("line", i + 1, "text", link.text().get(i))));
        }
        if (link.more() > 0) {
            lines.add(MORE.write(Map.of("count", link.more())));
        }
    }

    /// Reads the chain back from its evidence.
    public static StartChain read(String step, Transcript transcript) {
        List<LinkInProgress> links = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            String line = transcript.lines().get(i).text();
            Citation citation = transcript.cite(step, i + 1);
            Optional<LineFields> head = HEAD.read(line);
            if (head.isPresent()) {
                Kind kind = head.get().constant("kind", Kind.class).orElse(Kind.UNKNOWN);
                links.add(new LinkInProgress(kind, head.get().text("path"), citation));
            } else if (!links.isEmpty()) {
                links.getLast().take(line, citation);
            }
        }
        List<Link> all = links.stream().map(LinkInProgress::link).toList();
        Optional<RuntimeRequirement> requires = REQUIRES.first(step, transcript)
                .map(line -> new RuntimeRequirement(
                        line.text("runtime"), line.text("range"), line.text("file"), line.citation()));
        Optional<Citation> service = SERVICE.first(step, transcript).map(line -> line.citation());
        return new StartChain(all, all.size() - 1, requires, service);
    }

    private static HandsOver handsOver(LineFields fields) {
        return WORDS.entrySet().stream()
                .filter(entry -> fields.is("how", entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(HandsOver.UNKNOWN);
    }

    private static Presence presence(LineFields fields) {
        return fields.constant("presence", Presence.class).orElse(Presence.MISSING);
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

        void take(String line, Citation at) {
            TEXT.read(line).ifPresent(text -> lines.add(new ScriptLine(text.count("line"), text.text("text"), at)));
            ARGUMENTS.read(line).ifPresent(fields -> words = fields.words("words"));
            PRESENCE.read(line).ifPresent(fields -> presence = presence(fields));
            INTERPRETER.read(line).ifPresent(fields -> {
                interpreter = fields.text("path");
                interpreterPresence = presence(fields);
            });
            ODD.read(line).ifPresent(_ -> oddities.add(at));
            HANDS_OVER.read(line).ifPresent(fields -> handsOver = handsOver(fields));
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
