package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The program's report names its runtime and a version of it that is not the one of the image, in words that no
/// pattern has.
///
/// @param line    of the report
/// @param runtime as the report names it
/// @param wanted  the other version
/// @param version of the image's runtime
/// @param seen    the line that tells the image's version
record DemandedRuntime(Line line, String runtime, String wanted, String version, Citation seen) {
    private static final Pattern RUNTIME =
            Pattern.compile("(?i)(?<![\\w./-])(?<name>python|node(?:\\.?js)?|java|jdk|ruby|php|perl)(?![\\w/])");
    private static final Pattern VERSION =
            Pattern.compile("(?<![\\w./-])v?(\\d{1,2}(?:\\.\\d{1,3}){0,2})(?![\\w/:-]|\\.\\d)");
    private static final Pattern DEMAND = Pattern.compile(
            "(?i)\\b(?:need|requir|want|expect|at least|minimum|newer|later|above|higher|upgrade|too old|too new|(?:un|not )support"
                    + "|built for|compiled for|made for)|>=|\\d\\+");

    /// Only where no message is recognised.
    static Optional<DemandedRuntime> of(Evidence evidence) {
        if (!evidence.failsInOwnWords()) {
            return Optional.empty();
        }
        return evidence.words().lastWords().stream()
                .filter(line -> DEMAND.matcher(line.text()).find())
                .flatMap(line -> RUNTIME.matcher(line.text())
                        .results()
                        .map(MatchResult::group)
                        .limit(1)
                        .flatMap(name -> unmet(evidence, line, name).stream()))
                .findFirst();
    }

    private static Optional<DemandedRuntime> unmet(Evidence evidence, Line line, String name) {
        String runtime = name.toLowerCase(Locale.ROOT).replaceAll("\\.?js$", "").replace("jdk", "java");
        List<String> named = VERSION.matcher(line.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return UnmetRuntime.version(evidence, runtime)
                .flatMap(image -> named.stream()
                        .filter(version -> !same(version, image.version()))
                        .findFirst()
                        .map(wanted -> new DemandedRuntime(line, name, wanted, image.version(), image.seen())));
    }

    private static boolean same(String one, String other) {
        return (one + ".").startsWith(other + ".") || (other + ".").startsWith(one + ".");
    }

    String sentence() {
        return "The program's report demands another version of " + runtime + " (`" + wanted
                + "`) than the image has (`" + version + "`).";
    }
}
