package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.reading.Mention;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.format.log.ConfigurationPlace;
import drydock.knowledge.ConfigurationFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The configuration line that a program names in a complaint of several lines.
///
/// @param line    number, in digits
/// @param file    the file that the start command names; empty if there is none
/// @param setting the line's text if the program quotes it; else empty
record ConfigLocation(String line, String file, String setting) {
    private static final int AROUND = 3;
    private static final Pattern PLACED = Pattern.compile(
            "(?i)\\bconfig\\w*\\b.{0,60}\\bline:? (\\d{1,9})|\\bline:? (\\d{1,9})\\b.{0,60}\\bconfig\\w*");
    private static final Pattern QUOTED = Pattern.compile("^\\W*['\"`](.{2,160})['\"`]\\W*$");

    /// Empty if no line close by names one.
    static Optional<ConfigLocation> of(Evidence evidence, Mention said) {
        List<Line> lines = evidence.words().lines();
        int index = lines.indexOf(said.line());
        if (index < 0) {
            return Optional.empty();
        }
        List<String> around =
                lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1)).stream()
                        .map(Line::text)
                        .toList();
        return around.stream().flatMap(text -> named(text).stream()).findFirst().or(() -> numbered(evidence, around));
    }

    /// The absolute path and the line that one line of output names.
    static Optional<ConfigLocation> named(String text) {
        return ConfigurationPlace.in(text).map(place -> new ConfigLocation(place.line(), place.file(), ""));
    }

    /// The line itself, if it was read.
    Optional<ReadLine> read(Evidence evidence) {
        return evidence.get(NamedFileFacts.class).flatMap(facts -> facts.line(file, line));
    }

    /// A sentence with a blank before it; empty if the line was not read.
    String content(Evidence evidence) {
        return read(evidence)
                .map(read -> " That line is `" + read.text().strip() + "`.")
                .orElse("");
    }

    private static Optional<ConfigLocation> numbered(Evidence evidence, List<String> around) {
        return first(PLACED, around)
                .map(line -> new ConfigLocation(
                        line, file(evidence), first(QUOTED, around).orElse("")));
    }

    private static Optional<String> first(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> Stream.of(1, found.groupCount())
                        .map(found::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""))
                .findFirst();
    }

    /// The only file.
    private static String file(Evidence evidence) {
        List<String> files = evidence.subject().container().command().stream()
                .map(word -> word.substring(word.indexOf('=') + 1))
                .filter(ConfigurationFiles::named)
                .toList();
        return files.size() == 1 ? files.getFirst() : "";
    }

    /// Such as ` (`/etc/redis/redis.conf`, line 3)`.
    String where() {
        return file.isEmpty() ? ", line " + line : " (`" + file + "`, line " + line + ")";
    }

    /// The same with the text of the line.
    String words() {
        return where() + (setting.isEmpty() ? "" : ": `" + setting + "`");
    }
}
