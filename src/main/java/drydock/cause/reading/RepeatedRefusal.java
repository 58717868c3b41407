package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.SystemErrors;
import drydock.knowledge.Thresholds;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A refusal of the system that a running program reports again and again, until now.
///
/// @param kind  by the system's own words for the error
/// @param line  the last report
/// @param count reports that differ in numbers only
/// @param path  that the report names; empty where it names none
public record RepeatedRefusal(RefusalKind kind, Line line, int count, String path) {
    /// The words of the C library for errors that mean the same in each program.
    private static final Map<Pattern, RefusalKind> KINDS = Map.of(
            words("permission denied(?! (?:for|to) )|operation not permitted|\\bEACCES\\b|\\bEPERM\\b"),
                    RefusalKind.ACCESS,
            words("read-only file ?system|\\bEROFS\\b"), RefusalKind.READ_ONLY,
            words("no space left on device|disk quota exceeded|\\bENOSPC\\b|\\bEDQUOT\\b"), RefusalKind.SPACE,
            words("too many open files|\\bEMFILE\\b|\\bENFILE\\b"), RefusalKind.OPEN_FILES,
            words("no such file or directory|\\bENOENT\\b"), RefusalKind.MISSING);

    private static final Pattern TIMED = Pattern.compile("\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}");

    private static final Pattern PATH = Pattern.compile("(?:(?<=unix:)|(?<![\\w./@:-]))/[\\w.@+-]+(?:/[\\w.@+-]+)*");

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /// @param lines     the output since the container's start
    /// @param unhealthy whether its health check fails: then requests count too, because the check may make them
    static Optional<RepeatedRefusal> of(List<Line> lines, boolean unhealthy) {
        List<Line> printed =
                lines.stream().filter(line -> !line.text().isBlank()).toList();
        ClientReports clients = ClientReports.in(printed);
        int recent = Math.max(0, printed.size() - Thresholds.LINES_OF_A_STALL);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> inAll = new LinkedHashMap<>();
        Optional<RepeatedRefusal> last = Optional.empty();
        Set<String> seen = new HashSet<>();
        int before = -1;
        for (int i = 0; i < printed.size(); i++) {
            Line line = printed.get(i);
            Optional<RefusalKind> kind = kind(line.text());
            if (kind.isEmpty()
                    || !seen.add(moment(line.text(), i))
                    || gotOver(kind.get(), line.text())
                    || (!unhealthy && clients.about(i))) {
                continue;
            }
            // Lines one after the other are one report about several things.
            boolean another = unhealthy || before < 0 || i > before + 1;
            before = i;
            int all = inAll.merge(shape(line.text()), 1, Integer::sum);
            int apart = counts.merge(shape(line.text()), another ? 1 : 0, Integer::sum);
            int count = all >= Thresholds.LINES_OF_A_REFUSAL ? all : apart;
            boolean late = i >= (kind.get() == RefusalKind.MISSING ? recent - 2 * Thresholds.LINES_OF_A_STALL : recent);
            if (late && count >= needed(kind.get(), unhealthy)) {
                last = Optional.of(new RepeatedRefusal(kind.get(), line, count, path(line.text())));
            }
        }
        return last;
    }

    /// Two lines with a time that are the same in all else are one report at one moment.
    private static String moment(String text, int index) {
        return TIMED.matcher(text).find() ? text : text + " " + index;
    }

    /// A file that is missing again and again is missed, although the program only warns of it.
    private static boolean gotOver(RefusalKind kind, String text) {
        return kind == RefusalKind.MISSING
                ? LineTone.tolerates(text) || path(text).isEmpty()
                : LineTone.warns(text) || LineTone.mild(text);
    }

    private static int needed(RefusalKind kind, boolean unhealthy) {
        if (kind == RefusalKind.MISSING) {
            return Thresholds.REPORTS_OF_A_MESSAGE;
        }
        return unhealthy ? 2 : Thresholds.REPORTS_OF_A_REFUSAL;
    }

    private static Optional<RefusalKind> kind(String text) {
        String english = SystemErrors.english(text);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(english).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String shape(String text) {
        return text.replaceAll("[0-9]+", "#");
    }

    private static String path(String text) {
        return PATH.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }
}
