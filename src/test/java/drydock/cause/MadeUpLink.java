package drydock.cause;

import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;

/// Builds one link of a made-up start chain: a program that is there and may be executed.
public final class MadeUpLink {
    private Kind kind;
    private final List<String> argv;
    private Presence presence = Presence.FOUND;
    private String interpreter = "";
    private Presence interpreterPresence = Presence.FOUND;
    private HandsOver handsOver = HandsOver.LAST;
    private final List<ScriptLine> lines = new ArrayList<>();
    private final List<Citation> oddities = new ArrayList<>();

    private MadeUpLink(Kind kind, List<String> argv) {
        this.kind = kind;
        this.argv = argv;
    }

    /// @param argv its path is the first word
    public static MadeUpLink of(Kind kind, String... argv) {
        return new MadeUpLink(kind, List.of(argv));
    }

    /// A script that `/bin/sh` reads.
    public static MadeUpLink script(String path, String... text) {
        MadeUpLink link = of(Kind.SCRIPT, path).interpreter("/bin/sh", Presence.FOUND);
        for (String line : text) {
            int number = link.lines.size() + 1;
            link.lines.add(new ScriptLine(number, line, Citation.line("start-chain", number + 1, line)));
        }
        return link;
    }

    public MadeUpLink kind(Kind other) {
        kind = other;
        return this;
    }

    public MadeUpLink presence(Presence other) {
        presence = other;
        return this;
    }

    public MadeUpLink interpreter(String path, Presence there) {
        interpreter = path;
        interpreterPresence = there;
        return this;
    }

    public MadeUpLink handsOver(HandsOver how) {
        handsOver = how;
        return this;
    }

    public MadeUpLink oddity(String text) {
        oddities.add(Citation.line("start-chain", 9, text));
        return this;
    }

    /// A chain of these links, of which the last one is the program.
    static StartChain chain(MadeUpLink... links) {
        List<Link> built = new ArrayList<>();
        for (MadeUpLink link : links) {
            built.add(link.build());
        }
        return new StartChain(built, built.size() - 1);
    }

    private Link build() {
        return new Link(
                kind,
                argv,
                argv.getFirst(),
                presence,
                interpreter,
                interpreterPresence,
                handsOver,
                lines,
                oddities,
                Citation.line("start-chain", 1, String.join(" ", argv) + " (" + presence + ")"));
    }
}
