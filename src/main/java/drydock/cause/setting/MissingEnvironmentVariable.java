package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.LogFacts.Line;
import drydock.fact.LookupFacts.Asked;
import drydock.fact.StartChain;
import drydock.fact.TrialFacts;
import drydock.model.Citation;
import drydock.model.CloseNames;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A variable the program requires is unset or empty.
public final class MissingEnvironmentVariable implements PatternCause {
    private static final Pattern NO_VARIABLE = Pattern.compile(
            "ERROR|FATAL|WARN(?:ING)?|INFO|FAIL(?:ED)?|FILE|CONFIG|VALUE|KEY|EOF|TCP|UDP|DNS|HTTPS?|SQL|TLS|SSL|URL|URI"
                    + "|JSON|YAML|XML|JAR|ZIP|NULL|TRUE|FALSE|NOT|AND|THE|API|CPU|GPU|CUDA|RAM|PID|UID|GID|ENOENT|EACCES|EPERM"
                    + "|EADDRINUSE|ECONNREFUSED|ENOTFOUND|EEXIST|ENOSPC|EROFS|SIG[A-Z]+|GLIBC\\w*|CXXABI\\w*");
    private static final Pattern SAYS_VARIABLE =
            Pattern.compile("(?i)\\benv(?:ironment)?\\b|variable|\\bunbound\\b|parameter|NotPresent|placeholder"
                    + "|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+ (?:must be|is not|not) (?:set|defined)");
    private static final CauseInfo INFO = CauseInfo.of("missing-environment-variable");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// Words in capitals that are not variables.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return !match.namedGroups().containsKey("what")
                || !NO_VARIABLE.matcher(match.group("what")).matches();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<UnexpandedVariable> unexpanded = UnexpandedVariable.of(evidence);
        if (unexpanded.isPresent()) {
            return RULING.ruledOut(
                    "The program gets the name of the variable instead of its value.",
                    unexpanded.get().citation());
        }
        Optional<TrialFacts> trial = evidence.get(TrialFacts.class).filter(TrialFacts::moved);
        if (trial.isPresent()) {
            return byTrial(evidence, trial.get());
        }
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isPresent()) {
            return named(evidence, said.get());
        }
        Optional<Variable> required = required(evidence);
        if (required.isPresent() && evidence.situation().failing()) {
            return byRequirement(evidence, required.get());
        }
        Optional<Verdict> unnamed = AsciiText.of(evidence)
                .map(text -> text.verdict(evidence, RULING))
                .or(() -> MisspeltVariable.of(evidence).map(found -> found.verdict(evidence, RULING)));
        if (unnamed.isPresent()) {
            return unnamed.get();
        }
        Optional<Asked> asked = UnansweredLookup.of(evidence);
        if (asked.isPresent()) {
            return byLookup(evidence, asked.get());
        }
        return evidence.get(EnvironmentFacts.class)
                .filter(facts -> !evidence.situation().steady()
                        && facts.variables().stream().anyMatch(Variable::required))
                .flatMap(facts ->
                        facts.variables().stream().filter(Variable::required).findFirst())
                .map(variable -> RULING.ruledOut("Every required variable is set.", variable.citation()))
                .orElseGet(() -> RULING.unspoken(evidence));
    }

    private static Optional<Variable> required(Evidence evidence) {
        return evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> variable.required() && variable.state() != State.SET)
                .findFirst();
    }

    private static Verdict byRequirement(Evidence evidence, Variable variable) {
        return RULING.accuse(
                evidence.words().decisive().isPresent() ? Verdict.Level.POSSIBLE : Verdict.Level.LIKELY,
                "`" + variable.name() + "` must be set and is " + word(variable.state()) + ".",
                List.of(variable.citation(), evidence.situation().state()),
                fixes(variable.name()));
    }

    /// If one variable was set and nothing else changed, it is that one; if several were set, it is one of them.
    private static Verdict byTrial(Evidence evidence, TrialFacts trial) {
        String names = trial.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        boolean one = trial.names().size() == 1;
        return RULING.confirmed(
                "With " + names + " set and nothing else changed, " + trial.how() + ": the program requires "
                        + (one ? "it." : "at least one of them."),
                List.of(trial.citation(), evidence.situation().state()),
                trial.names().stream()
                        .flatMap(name -> fixes(name).stream())
                        .distinct()
                        .toList());
    }

    /// Never confirmed: only a run with a value that gets further would settle it.
    private static Verdict byLookup(Evidence evidence, Asked asked) {
        List<String> others = UnansweredLookup.candidates(evidence).stream()
                .map(Asked::name)
                .filter(name -> !name.equals(asked.name()))
                .distinct()
                .map(name -> "`" + name + "`")
                .toList();
        List<Citation> cited = new ArrayList<>(List.of(asked.citation()));
        Optional<Variable> known = known(evidence, asked.name());
        known.map(Variable::citation).ifPresent(cited::add);
        evidence.traced().end().ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String explanation = "The program looks up `" + asked.name() + "`, finds it "
                + asked.answer().name().toLowerCase(Locale.ROOT)
                + (known.filter(variable -> variable.state() == State.SET).isPresent()
                        ? " although the container sets it, so a script in between clears it,"
                        : "")
                + " and exits without giving a reason."
                + (others.isEmpty()
                        ? " Every other variable that it looks up is set."
                        : " Before that it looked up others that are not set: " + String.join(", ", others) + ".")
                + " A run with a value that gets further would settle it.";
        List<Fix> fixes = new ArrayList<>(List.of(
                new Fix(
                        "Check whether it gets further with the variable set.",
                        "sh",
                        "drydock investigate "
                                + CommandLine.quote(
                                        evidence.subject().container().name()) + " --try-env "
                                + asked.name()),
                new Fix(
                        "Run it with a value of your own.",
                        "sh",
                        "docker run --rm -e " + asked.name() + "=<value> "
                                + CommandLine.quote(
                                        evidence.subject().container().image()))));
        fixes.addAll(fixes(asked.name()));
        return RULING.accuse(
                UnansweredLookup.near(evidence) ? Verdict.Level.LIKELY : Verdict.Level.POSSIBLE,
                explanation,
                cited,
                fixes);
    }

    private static Verdict named(Evidence evidence, Mention said) {
        String name = name(evidence, said);
        if (name.isEmpty()) {
            return nameless(evidence, said);
        }
        List<Citation> cited = new ArrayList<>(List.of(said.citation()));
        Optional<Variable> known = known(evidence, name);
        known.map(Variable::citation).ifPresent(cited::add);
        if (known.isEmpty()) {
            cited.add(Citation.field("environment", "no variable `" + name + "`"));
        }
        cited.add(evidence.situation().state());
        State state = known.map(Variable::state).orElse(State.MISSING);
        Optional<Variable> near = state == State.MISSING ? similar(evidence, name) : Optional.empty();
        near.map(Variable::citation).ifPresent(cited::add);
        if (state == State.SET) {
            return RULING.possible(
                    "The program complains about `" + name
                            + "`, but the container sets it. A script in between may clear"
                            + " it, or the program may reject its value.",
                    cited,
                    List.of());
        }
        Optional<UnreadSettings> unread = state == State.MISSING ? UnreadSettings.of(evidence) : Optional.empty();
        unread.map(UnreadSettings::line).map(Line::citation).ifPresent(cited::add);
        boolean surely = evidence.get(EnvironmentFacts.class).isPresent()
                && !said.what().isEmpty()
                // One word in capitals may be no variable, and then other output follows.
                && (name.contains("_") || !said.followed())
                && (saysVariable(evidence, said) || readFromEnvironment(evidence) || demanded(evidence, name));
        return RULING.agreed(
                surely,
                "The program requires `" + name + "`, and the container's environment " + holds(state) + "."
                        + near.map(other -> " It has `" + other.name() + "`, a similar name.")
                                .orElse("")
                        + unread.map(UnreadSettings::sentence).orElse(""),
                cited,
                Stream.concat(
                                unread.map(UnreadSettings::fix).stream(),
                                near.map(other -> renamed(other.name(), name)).orElseGet(() -> fixes(name)).stream())
                        .toList());
    }

    /// A variable that the container sets and that may have been meant.
    private static Optional<Variable> similar(Evidence evidence, String name) {
        List<Variable> set = evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> variable.state() != State.MISSING && !variable.fromImage())
                .toList();
        List<String> near =
                CloseNames.misspelt(name, set.stream().map(Variable::name).toList());
        return set.stream().filter(variable -> near.contains(variable.name())).findFirst();
    }

    private static List<Fix> renamed(String from, String to) {
        return List.of(Fix.of(
                FixPlace.START_OPTIONS,
                "Rename `" + from + "` to `" + to + "` where the container is configured, if it holds that value.",
                "diff",
                "     environment:\n-      " + from + ": <value>\n+      " + to + ": <value>"));
    }

    private static Verdict nameless(Evidence evidence, Mention said) {
        return RULING.likely(
                "The program looks up an environment variable that is not set (Rust's error `NotPresent`) and does"
                        + " not say which.",
                List.of(said.citation(), evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.PROGRAM,
                        "Compare the variables the source reads (`env::var`) with the container's, and let the"
                                + " program name the missing one: `.expect(\"NAME must be set\")`.")));
    }

    /// The written name, or the field's name in the line above.
    private static String name(Evidence evidence, Mention said) {
        if (!said.what().isEmpty()) {
            // Runtimes that read properties from variables do so under this name.
            return said.what().contains(".")
                    ? said.what().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)
                    : said.what();
        }
        List<Line> lines = evidence.words().lines();
        int index = lines.indexOf(said.line());
        return index < 1 || !said.line().text().contains("Field required")
                ? ""
                : lines.get(index - 1).text().strip().toUpperCase(Locale.ROOT);
    }

    private static String word(State state) {
        return switch (state) {
            case SET -> "set";
            case EMPTY -> "empty";
            case MISSING -> "missing";
        };
    }

    private static String holds(State state) {
        return switch (state) {
            case SET -> "sets it";
            case EMPTY -> "has it, but empty";
            case MISSING -> "does not have it";
        };
    }

    private static Optional<Variable> known(Evidence evidence, String name) {
        return evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> variable.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> configured(evidence, name));
    }

    private static Optional<Variable> configured(Evidence evidence, String name) {
        return evidence.subject()
                .container()
                .config()
                .variable(name)
                .map(value -> new Variable(
                        name,
                        value.isEmpty() ? State.EMPTY : State.SET,
                        "",
                        true,
                        false,
                        false,
                        Citation.field("environment", name + (value.isEmpty() ? " empty" : " set"))));
    }

    /// On the line, or on one of the few before it.
    private static boolean saysVariable(Evidence evidence, Mention said) {
        List<Line> lines = evidence.words().lines();
        int index = lines.indexOf(said.line());
        return lines.subList(Math.max(0, index - 4), index + 1).stream()
                .anyMatch(line -> SAYS_VARIABLE.matcher(line.text()).find());
    }

    /// A traceback through the environment's own look-up.
    private static boolean readFromEnvironment(Evidence evidence) {
        return evidence.words().lines().stream()
                .anyMatch(line ->
                        line.text().matches(".*(?:environ\\b|<frozen os>|getenv|ENV\\.fetch|ENV\\[|process\\.env).*"));
    }

    /// A script of the start chain requires it with `${NAME:?words}`.
    private static boolean demanded(Evidence evidence, String name) {
        return evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.scripts().stream())
                .flatMap(script -> script.lines().stream())
                .anyMatch(line ->
                        line.text().contains("${" + name + "?") || line.text().contains("${" + name + ":?"));
    }

    private static List<Fix> fixes(String name) {
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Set `" + name + "` where the container is configured.",
                        "diff",
                        "     environment:\n+      " + name + ": <value>"),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Check the env file if the variable comes from one: the compose service must name the file, and the"
                                + " line must have no quotes around the name and no spaces around `=`."));
    }
}
