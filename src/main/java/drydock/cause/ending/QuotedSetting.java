package drydock.cause.ending;

import drydock.cause.Evidence;
import drydock.cause.reading.NamingVariable;
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
/// @param place such as "the variable `NODE_NAME`" or "the start command"
record QuotedSetting(String value, String place) {
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"\\s]{2,60})\"|(?<!\\w)'([^'\\s]{2,60})'|`([^`\\s]{2,60})`|<([\\w.:/-]{2,60})>");

    static Optional<QuotedSetting> of(Evidence evidence, String message) {
        return QUOTED.matcher(message)
                .results()
                .flatMap(QuotedSetting::words)
                .flatMap(value -> held(evidence, value))
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
        return variable.map(name -> Stream.of(new QuotedSetting(value, "the variable `" + name + "`")))
                .orElseGet(() -> commanded ? Stream.of(new QuotedSetting(value, "the start command")) : Stream.empty());
    }

    /// A sentence with a blank before it.
    String sentence() {
        return " `" + value + "` stands in " + place + ".";
    }
}
