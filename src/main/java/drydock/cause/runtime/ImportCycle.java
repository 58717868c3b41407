package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StackTrace;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Modules of the program load each other in a circle.
public final class ImportCycle implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("import-cycle");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    /// Source: Node.js, lib/internal/modules/cjs/loader.js, emitCircularRequireWarning.
    private static final Pattern WARNING =
            Pattern.compile("Accessing non-existent property '([^']+)' of module exports inside circular dependency");

    /// A runtime prints the line of the source and a mark before its message.
    private static final int LINES_OF_SOURCE = 4;

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<ShadowedModule> shadowed = evidence.reading(ShadowedModule.class, ShadowedModule::of);
        if (shadowed.isPresent()) {
            return RULING.ruledOut(
                    "A file of the program shadows the module.",
                    shadowed.get().own().citation());
        }
        return evidence.words()
                .uncaught()
                .filter(_ -> evidence.situation().failed())
                .flatMap(error -> warned(evidence, error))
                .orElseGet(() -> RULING.said(
                        evidence,
                        this,
                        said -> evidence.situation().failed() && !said.followed(),
                        said -> explanation(module(said)),
                        said -> fixes(module(said))));
    }

    /// Node.js warns of the circle, and the part of a module that is not there yet fails the line that uses it.
    private static Optional<Verdict> warned(Evidence evidence, StackTrace error) {
        List<Line> lines = evidence.words().lines();
        int at = lines.indexOf(error.message());
        return lines.stream()
                .filter(line -> WARNING.matcher(line.text()).find())
                .reduce((_, last) -> last)
                .map(line -> {
                    String part = WARNING.matcher(line.text())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1);
                    boolean used = lines.subList(Math.max(0, at - LINES_OF_SOURCE), at).stream()
                            .anyMatch(source -> source.text().contains(part));
                    List<Citation> cited = List.of(
                            line.citation(),
                            error.message().citation(),
                            evidence.situation().state());
                    return RULING.agreed(used, explanation(part), cited, fixes(part));
                });
    }

    private static String explanation(String part) {
        return "Modules of the program load each other in a circle" + where(part) + ".";
    }

    private static List<Fix> fixes(String part) {
        return List.of(
                Fix.of(
                        FixPlace.PROGRAM,
                        "Move what both modules need to a third one, or import it inside the function that uses it"
                                + where(part) + "."),
                Fix.of("Compare the command and the entry file with the environment in which it works: another order"
                        + " of loading can hide the circle."));
    }

    private static String module(Mention said) {
        return said.part("module").isEmpty() ? said.what() : said.part("module");
    }

    private static String where(String part) {
        return part.isEmpty() ? "" : " (`" + part + "` is used before it is loaded)";
    }
}
