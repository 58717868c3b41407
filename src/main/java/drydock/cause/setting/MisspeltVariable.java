package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.StartChain;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import drydock.model.CloseNames;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The program's source reads a variable that is not set, while one of a near name is set that it does not read.
///
/// @param wanted as the source reads it
/// @param line   of the source
/// @param given  the variable that is set
record MisspeltVariable(String wanted, ScriptLine line, Variable given) {
    /// How languages read a variable of the environment.
    private static final Pattern READS = Pattern.compile(
            "process\\.env(?:\\.|\\[['\"])(\\w+)|(?:os\\.)?environ(?:\\.get\\(|\\[)['\"](\\w+)|\\b(?:get_?env|GetEnvironmentVariable|LookupEnv)"
                    + "\\(\\s*['\"](\\w+)|\\bENV(?:\\.fetch\\(|\\[)['\"](\\w+)|\\$_(?:ENV|SERVER)\\[['\"](\\w+)|\\$ENV\\{['\"]?(\\w+)"
                    + "|env::var\\(\"(\\w+)",
            Pattern.CASE_INSENSITIVE);

    /// What follows where the program has a value of its own.
    private static final Pattern DEFAULT = Pattern.compile("^['\"]?[\\])}]*\\s*(?:\\|\\||\\?\\?|,\\s*[^)\\s])");

    /// Only where no message is recognised.
    static Optional<MisspeltVariable> of(Evidence evidence) {
        if (!evidence.failsInOwnWords()) {
            return Optional.empty();
        }
        List<ScriptLine> source = evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .filter(link -> link.kind() == StartChain.Kind.PROGRAM_FILE)
                .flatMap(link -> link.lines().stream())
                .toList();
        List<String> read =
                source.stream().flatMap(line -> names(line).stream()).distinct().toList();
        return source.stream()
                .flatMap(line -> READS.matcher(line.text())
                        .results()
                        .filter(found -> !DEFAULT.matcher(line.text().substring(found.end()))
                                .find())
                        .flatMap(found -> of(evidence, name(found), line, read).stream()))
                .findFirst();
    }

    private static List<String> names(ScriptLine line) {
        return READS.matcher(line.text()).results().map(MisspeltVariable::name).toList();
    }

    private static String name(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private static Optional<MisspeltVariable> of(Evidence evidence, String wanted, ScriptLine line, List<String> read) {
        List<Variable> all = evidence.get(EnvironmentFacts.class)
                .map(EnvironmentFacts::variables)
                .orElse(List.of());
        boolean set = all.stream().anyMatch(known -> known.name().equals(wanted) && known.state() != State.MISSING);
        List<String> others = all.stream()
                .filter(known -> known.state() == State.SET && !known.fromImage() && !read.contains(known.name()))
                .map(Variable::name)
                .toList();
        return set
                ? Optional.empty()
                : CloseNames.misspelt(wanted, others).stream()
                        // A longer name with the same end is most likely another variable.
                        .filter(near -> !near.endsWith("_" + wanted) && !wanted.endsWith("_" + near))
                        .findFirst()
                        .flatMap(near -> all.stream()
                                .filter(known -> known.name().equals(near))
                                .findFirst())
                        .map(given -> new MisspeltVariable(wanted, line, given));
    }

    Verdict verdict(Evidence evidence, VerdictBuilder ruling) {
        List<Citation> cited = new ArrayList<>(List.of(evidence.words().last(), line.citation(), given.citation()));
        cited.add(evidence.situation().state());
        return ruling.likely(
                "The program reads `" + wanted + "`, which is not set. The container sets `" + given.name()
                        + "`, which that file does not read.",
                cited,
                List.of(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Rename `" + given.name() + "` to `" + wanted + "` where the container is configured.")));
    }
}
