package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What supervisors print when a child ended that they wanted to keep.
public final class Supervisors {
    private static final List<Known> KNOWN = Paragraphs.ofResource("/drydock/knowledge/supervisors.txt").stream()
            .map(Known::of)
            .toList();

    private Supervisors() {}

    private record Known(String name, Pattern ended) {
        static Known of(Paragraph row) {
            return new Known(row.value("Supervisor"), Pattern.compile(row.value("Ended")));
        }
    }

    /// The end of a child.
    ///
    /// @param supervisor such as `supervisord`
    /// @param child      its name; a number where the supervisor has no name for it
    /// @param how        such as `status 1`; empty where the supervisor does not say it
    public record ChildEnd(String supervisor, String child, String how) {}

    /// The end that a line is about.
    public static Optional<ChildEnd> end(String line) {
        for (Known known : KNOWN) {
            Matcher matcher = known.ended().matcher(line);
            if (matcher.find()) {
                return Optional.of(new ChildEnd(known.name(), matcher.group("child"), how(matcher)));
            }
        }
        return Optional.empty();
    }

    private static String how(Matcher matcher) {
        return group(matcher, "status")
                .map(status -> "status " + status)
                .or(() ->
                        group(matcher, "signal").map(signal -> signal.startsWith("SIG") ? signal : "signal " + signal))
                .orElse("");
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }
}
