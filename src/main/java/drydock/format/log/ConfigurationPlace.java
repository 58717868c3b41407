package drydock.format.log;

import drydock.knowledge.ConfigurationFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a configuration file that a line of output names.
///
/// @param file absolute path
/// @param line number, in digits
public record ConfigurationPlace(String file, String line) {
    private static final String FILE = "(?<file>(?<![\\w:/.-])/[\\w./@+-]+\\.(?:" + ConfigurationFiles.ENDINGS + "))";

    /// `FILE:3`, `FILE(3)`, `FILE, line 3`, `FILE at line 3`, and `line 3 of FILE`.
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    FILE + "['\"`]?(?::|\\(|[,:]? (?:at |on |in |on or before )?\\(?[Ll]ine:? #?)(?<line>\\d{1,6})\\b"),
            Pattern.compile("\\bline:? #?(?<line>\\d{1,6}) (?:of|in|from) (?:file |the file )?['\"`]?" + FILE));

    /// The first place that a text names.
    public static Optional<ConfigurationPlace> in(String text) {
        return FORMS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new ConfigurationPlace(found.group("file"), found.group("line")));
    }
}
