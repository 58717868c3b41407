package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A variable whose value has characters at its ends that were most likely not meant: quotes, blanks, or the end of a
/// line.
///
/// An env file keeps quotes in some tools and drops them in others, and a file with Windows line ends leaves a carriage
/// return in each value.
///
/// @param core what was most likely meant
/// @param odd  what is odd about the value, as a predicate
public record OddValue(Variable variable, String core, String odd) {
    private static final Pattern QUOTED = Pattern.compile("(?s)([\"'])(.+)\\1\\s*");

    /// A reference to another variable, as compose files, shells and Spring write it.
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z_][\\w.:-]*}|\\$[A-Z_][A-Z0-9_]+");

    /// Of the variables that the image does not set so.
    public static List<OddValue> all(Evidence evidence) {
        return evidence.get(EnvironmentFacts.class).stream()
                .flatMap(facts -> facts.variables().stream())
                .filter(variable -> variable.state() == State.SET && !variable.fromImage())
                .flatMap(variable -> of(variable).stream())
                .toList();
    }

    private static Optional<OddValue> of(Variable variable) {
        String value = variable.value();
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches() && !quoted.group(2).contains(quoted.group(1))) {
            return Optional.of(new OddValue(variable, quoted.group(2), "has quotes around it"));
        }
        Matcher reference = REFERENCE.matcher(value);
        if (reference.find()) {
            return Optional.of(new OddValue(
                    variable, reference.group(), "contains `" + reference.group() + "`, which nothing has replaced"));
        }
        String core = value.strip();
        if (core.isEmpty() || core.equals(value)) {
            return Optional.empty();
        }
        return Optional.of(
                new OddValue(variable, core, (value.endsWith(core) ? "begins with " : "ends with ") + blank(value)));
    }

    private static String blank(String value) {
        return value.endsWith("\r") || value.endsWith("\r\n")
                ? "a carriage return"
                : value.endsWith("\n") ? "a line feed" : "a blank";
    }

    /// Whether it is a reference to another variable.
    public boolean reference() {
        return core.startsWith("$");
    }

    /// Whether a text shows the value together with one of its odd characters.
    public boolean shownBy(String text) {
        if (reference()) {
            return text.contains(core);
        }
        String value = variable.value();
        int opening = value.indexOf(core);
        String beginning = value.substring(0, Math.min(value.length(), opening + Math.min(4, core.length())));
        if (opening > 0 && !beginning.isBlank()) {
            return text.contains(beginning);
        }
        return text.contains(core + "\\r") || text.contains(core + "\\n") || text.contains(core + "␍");
    }

    /// Whether a text has the value, with or without its odd characters.
    public boolean namedBy(String text) {
        return core.length() > 2
                && Pattern.compile("(?<![\\w.-])" + Pattern.quote(core) + "(?![\\w-])")
                        .matcher(text)
                        .find();
    }
}
