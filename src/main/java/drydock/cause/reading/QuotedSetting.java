package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A value that a program's message quotes and that the container's own settings hold.
///
/// @param value as the message quotes it
/// @param place such as "the variable `NODE_NAME`", "the start command", or the line of a configuration file
/// @param line  that line, if it is one
public record QuotedSetting(String value, String place, Optional<Citation> line) {
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"\\s]{2,60})\"|(?<!\\w)'([^'\\s]{2,60})'|`([^`\\s]{2,60})`|<([\\w.:/-]{2,60})>");

    public static Optional<QuotedSetting> of(Evidence evidence, String message) {
        return Stream.concat(
                        QUOTED.matcher(message)
                                .results()
                                .flatMap(QuotedSetting::words)
                                .flatMap(value -> held(evidence, value)),
                        Stream.of(message.substring(message.lastIndexOf(' ') + 1))
                                .filter(value -> value.length() > 2)
                                .flatMap(value -> inFile(evidence, value).stream()))
                .findFirst();
    }

    private static Stream<String> words(MatchResult quoted) {
        return IntStream.rangeClosed(1, quoted.groupCount())
                .mapToObj(quoted::group)
                .filter(text -> text != null);
    }

    private static Stream<QuotedSetting> held(Evidence evidence, String value) {
        ContainerConfig config = evidence.subject().container().config();
        List<String> command = evidence.subject().container().command();
        Optional<String> variable = NamingVariable.of(config, value);
        boolean commanded = command.stream().anyMatch(word -> word.equals(value) || word.endsWith("=" + value));
        Optional<QuotedSetting> own = variable.map(name -> "the variable `" + name + "`")
                .or(() -> commanded ? Optional.of("the start command") : Optional.empty())
                .map(place -> new QuotedSetting(value, place, Optional.empty()));
        return own.or(() -> inFile(evidence, value)).stream();
    }

    /// In a line of a configuration file that was read.
    public static Optional<QuotedSetting> inFile(Evidence evidence, String value) {
        return evidence.get(NamedFileFacts.class)
                .flatMap(facts -> facts.having(value))
                .map(line -> new QuotedSetting(value, place(line), Optional.of(line.citation())));
    }

    private static String place(ReadLine line) {
        return "line " + line.number() + " of `" + line.file() + "` (`"
                + line.text().strip() + "`)";
    }

    /// A sentence with a blank before it.
    public String sentence() {
        return " `" + value + "` stands in " + place + ".";
    }
}
