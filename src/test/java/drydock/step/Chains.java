package drydock.step;

import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;

/// Start chains for tests.
public final class Chains {
    private Chains() {}

    public static StartChain scriptThenProgram(String... script) {
        return scriptThen(HandsOver.EXEC, List.of("/app/prog", "serve"), Presence.FOUND, script);
    }

    public static StartChain scriptThen(HandsOver how, List<String> argv, Presence presence, String... script) {
        List<ScriptLine> lines = new ArrayList<>();
        for (String line : script) {
            lines.add(new ScriptLine(lines.size() + 1, line, Citation.field("start-chain", line)));
        }
        Link entry = link(Kind.SCRIPT, List.of("/app/entry.sh"), Presence.FOUND, "/bin/sh", how, lines);
        Link program = link(Kind.BINARY, argv, presence, "", HandsOver.LAST, List.of());
        return new StartChain(List.of(entry, program), 1);
    }

    private static Link link(
            Kind kind,
            List<String> argv,
            Presence presence,
            String interpreter,
            HandsOver how,
            List<ScriptLine> lines) {
        return new Link(
                kind,
                argv,
                argv.getFirst(),
                presence,
                interpreter,
                Presence.FOUND,
                how,
                lines,
                List.of(),
                Citation.field("start-chain", argv.getFirst()));
    }
}
