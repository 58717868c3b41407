package drydock.cause.reading;

import drydock.cause.Cause;
import drydock.cause.Message;
import drydock.cause.PatternCause;
import drydock.cause.Precedence;
import drydock.fact.LogFacts.Line;
import drydock.knowledge.SystemErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises in a line of output the messages of the causes.
///
/// It looks at one line alone: neither at the lines around it nor at its tone. One object serves one log, because all
/// its lines share a [MatchBudget].
final class MessageRecogniser {
    private final List<PatternCause> causes;
    private final ContainerOutcome outcome;
    private final MatchBudget budget = new MatchBudget();

    MessageRecogniser(List<Cause> causes, ContainerOutcome outcome) {
        this.causes = causes.stream()
                .filter(PatternCause.class::isInstance)
                .map(PatternCause.class::cast)
                .toList();
        this.outcome = outcome;
    }

    /// A date that looks like a path.
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})/(\\d\\d)/(\\d\\d)\\b");

    /// The carriage return of a program that ends its lines as terminals do.
    private static final Pattern LINE_END = Pattern.compile("(?:\\\\x0d|\\\\r)$");

    /// One mention for each cause that has a message for the line; the one that the line belongs to is the first.
    List<Mention> mentions(Line line) {
        String text = DATE.matcher(SystemErrors.english(line.text())).replaceAll("$1-$2-$3");
        List<Mention> found = causes.stream()
                .flatMap(cause -> mention(cause, line, text).stream())
                .toList();
        return Precedence.sorted(found, Mention::cause);
    }

    private Optional<Mention> mention(PatternCause cause, Line line, String text) {
        for (Message message : cause.info().messages()) {
            Matcher matcher = budget.matcher(message.pattern(), text);
            if (budget.finds(matcher) && cause.accepts(matcher, text, outcome)) {
                return Optional.of(new Mention(cause, line, parts(matcher, message.advice()), false, false));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parts(Matcher matcher, String advice) {
        Map<String, String> parts = new HashMap<>();
        matcher.namedGroups().forEach((name, group) -> {
            String text = matcher.group(group);
            if (text != null) {
                parts.put(name, LINE_END.matcher(text.strip()).replaceFirst(""));
            }
        });
        if (!advice.isEmpty()) {
            parts.put(Mention.ADVICE, advice.replace("{what}", parts.getOrDefault("what", "")));
        }
        return parts;
    }
}
