package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A variable whose value the program can't use, as far as the value itself and the program's report show it: it has
/// quotes, blanks or a line end that belong to the file it came from, or it is empty.
///
/// @param explanation in sentences
/// @param shown       whether the program's report shows the value as it is
/// @param cited       the report first
public record RejectedValue(String explanation, boolean shown, List<Citation> cited, Fix fix) {
    private static final Set<String> OVER_AN_ADDRESS =
            Set.of("name-resolution-failure", "dependency-unreachable", "address-not-available");
    private static final Pattern ADDRESS = Pattern.compile("(?:\\w+://)?[\\w.-]+(?::\\d+)?(?:/\\S*)?");
    /// What runtimes and libraries say of a text that is no number, time, address or the like.
    private static final Pattern CONVERSION = Pattern.compile(
            "\\b(?:invalid literal|could not convert|can(?:no|')t convert|NumberFormatException|[Ff]or input string|strconv\\.|invalid digit|Parse(?:Int|Float|Bool)Error|InvalidDigit"
                    + "|[Ii]nvalid (?:value|duration|boolean|integer|number|format|URL|URI|port|level)|unknown (?:level|unit)|[Uu]nparseable"
                    + "|(?:cannot|could not|failed to) parse|[Pp]ars(?:e|ing) error|not a (?:valid )?(?:number|integer|boolean|duration)|is not a valid)\\b");
    private static final Pattern EMPTY_VALUE = Pattern.compile(
            "(?:''|\"\"|``|\\\\\"\\\\\")(?![\\w'\"])|\\b(?:empty|blank)\\b(?! (?:line|list|response|reply|directory|file))",
            Pattern.CASE_INSENSITIVE);

    public static Optional<RejectedValue> of(Evidence evidence) {
        if (!evidence.situation().failing() || !evidence.situation().failedWithStatus()) {
            return Optional.empty();
        }
        return odd(evidence)
                .or(() -> empty(evidence))
                .or(() -> unconverted(evidence))
                .or(() -> unexplained(evidence));
    }

    /// A conversion that failed quotes the whole value of one variable, and no cause recognises the message.
    private static Optional<RejectedValue> unconverted(Evidence evidence) {
        Optional<Line> message = evidence.words()
                .uncaught()
                .map(StackTrace::message)
                .or(() -> evidence.errorReport().map(ErrorReport::headline))
                .filter(line -> CONVERSION.matcher(line.text()).find());
        if (message.isEmpty() || evidence.words().decisive().isPresent()) {
            return Optional.empty();
        }
        List<Variable> quoted = evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> !variable.fromImage() && !variable.value().isBlank())
                .filter(variable -> quotes(message.get().text(), variable.value()))
                .toList();
        return quoted.size() != 1
                ? Optional.empty()
                : Optional.of(unconverted(evidence, message.get(), quoted.getFirst()));
    }

    private static RejectedValue unconverted(Evidence evidence, Line message, Variable variable) {
        return new RejectedValue(
                "The program can't use the value `" + variable.value() + "` of the variable `" + variable.name()
                        + "`: `" + message.text().strip() + "`.",
                true,
                List.of(
                        message.citation(),
                        variable.citation(),
                        evidence.situation().state()),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Set `" + variable.name() + "` to a value of the form that the message asks for.",
                        "diff",
                        "     environment:\n+      " + variable.name() + ": <value>"));
    }

    private static boolean quotes(String text, String value) {
        return Pattern.compile("(['\"`])" + Pattern.quote(value) + "\\1")
                .matcher(text)
                .find();
    }

    /// The only value with a carriage return, where neither a message nor a stack trace gives another reason. Quotes
    /// and blanks may be meant, but a carriage return is no part of a value.
    private static Optional<RejectedValue> unexplained(Evidence evidence) {
        List<OddValue> odd = OddValue.all(evidence).stream()
                .filter(value -> value.odd().endsWith("a carriage return")
                        && !value.core().isEmpty())
                .toList();
        boolean silent = evidence.words().decisive().isEmpty()
                && evidence.words()
                        .uncaught()
                        .filter(error ->
                                !CONVERSION.matcher(error.message().text()).find())
                        .isEmpty()
                && evidence.situation().begun()
                && !evidence.situation().killed()
                && evidence.situation().exit() < 126;
        if (odd.size() != 1 || !silent || evidence.programSilent()) {
            return Optional.empty();
        }
        OddValue value = odd.getFirst();
        String name = value.variable().name();
        return Optional.of(new RejectedValue(
                "The value of `" + name + "` " + value.odd()
                        + ". Nothing that the program prints names another reason for its end.",
                false,
                List.of(
                        evidence.words().last(),
                        value.variable().citation(),
                        evidence.situation().state()),
                stripped(name, value)));
    }

    public Verdict verdict(VerdictBuilder ruling) {
        return ruling.agreed(shown, explanation, cited, List.of(fix));
    }

    /// What rules out a cause that the value only makes look true.
    public Verdict excludes(VerdictBuilder ruling) {
        return ruling.ruledOut(explanation, cited.get(1));
    }

    private static Optional<RejectedValue> odd(Evidence evidence) {
        List<OddValue> odd = OddValue.all(evidence);
        List<Line> report = evidence.errorReport().map(ErrorReport::lines).orElseGet(evidence.words()::lastWords);
        for (OddValue value : odd) {
            for (Line line : report) {
                if (value.shownBy(line.text()) || value.namedBy(line.text())) {
                    return Optional.of(of(evidence, value, line.citation(), value.shownBy(line.text())));
                }
            }
        }
        Optional<Mention> overAddress = evidence.words()
                .decisive()
                .filter(said -> OVER_AN_ADDRESS.contains(said.cause().id()));
        return odd.size() == 1 && ADDRESS.matcher(odd.getFirst().core()).matches()
                ? overAddress.map(said -> of(evidence, odd.getFirst(), said.citation(), false))
                : Optional.empty();
    }

    private static RejectedValue of(Evidence evidence, OddValue value, Citation said, boolean shown) {
        String name = value.variable().name();
        return new RejectedValue(
                "The value of `" + name + "` " + value.odd() + ", and the program fails over that value.",
                shown,
                List.of(said, value.variable().citation(), evidence.situation().state()),
                value.reference() ? replaced(name, value) : stripped(name, value));
    }

    private static Fix replaced(String name, OddValue value) {
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Set `" + name + "` to the value that `" + value.core()
                        + "` stands for. Neither the engine nor an env file"
                        + " replaces it; a compose file does if it is not written with `$$`.",
                "diff",
                "     environment:\n+      " + name + ": <value>");
    }

    private static Fix stripped(String name, OddValue value) {
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Set `" + name + "` to `" + value.core() + "`, without the characters around it. They come from"
                        + " the file or command that sets it: quotes in an env file or in a list under"
                        + " `environment:`, or Windows line ends.",
                "diff",
                "     environment:\n+      " + name + ": "
                        + (value.core().matches("[\\w./@-]+") ? value.core() : "<value>"));
    }

    /// Only where no other cause explains the report.
    private static Optional<RejectedValue> empty(Evidence evidence) {
        List<Variable> empty = evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> variable.state() == State.EMPTY && !variable.fromImage())
                .toList();
        Optional<ErrorReport> report = evidence.errorReport()
                .filter(found -> EMPTY_VALUE.matcher(found.message()).find());
        if (empty.size() != 1 || report.isEmpty() || evidence.words().decisive().isPresent()) {
            return Optional.empty();
        }
        Variable variable = empty.getFirst();
        List<Citation> cited = new ArrayList<>(List.of(report.get().citation(), variable.citation()));
        cited.add(evidence.situation().state());
        return Optional.of(new RejectedValue(
                "The container sets `" + variable.name() + "` to nothing, and the program fails over an empty value.",
                false,
                cited,
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Give `" + variable.name() + "` a value where the container is configured, or remove it so that"
                                + " the program uses its default.",
                        "diff",
                        "     environment:\n+      " + variable.name() + ": <value>")));
    }
}
