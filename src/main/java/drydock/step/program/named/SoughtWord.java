package drydock.step.program.named;

import drydock.knowledge.ConfigurationFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A word of a message that a configuration file may have: the setting or value that the program complains about.
///
/// @param file absolute path
public record SoughtWord(String word, String file) {
    private static final int MOST = 6;

    /// Messages from the last one upwards.
    private static final int LINES = 6;

    private static final Pattern QUOTED =
            Pattern.compile("\\\\?\"([^\"\\s\\\\]{2,60})\\\\?\"|(?<!\\w)'([^'\\s]{2,60})'|`([^`\\s]{2,60})`");
    private static final Pattern LAST = Pattern.compile("\\s([A-Za-z][\\w-]*\\d[\\w-]*|[\\w.]+-[\\w.-]+)\\W*$");
    private static final Pattern FILE = Pattern.compile("(?<![\\w./-])/[\\w./@+-]+");

    /// The words of the last lines, in the files that these lines name, or else in those of the start command.
    static Set<SoughtWord> in(List<String> lines, List<String> command) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        List<String> files = files(last);
        if (files.isEmpty()) {
            files = files(command);
        }
        Set<SoughtWord> sought = new LinkedHashSet<>();
        for (String line : last.reversed()) {
            for (String word : words(line)) {
                files.stream()
                        .filter(file -> !word.contains(file))
                        .limit(2)
                        .forEach(file -> sought.add(new SoughtWord(word, file)));
            }
        }
        return new LinkedHashSet<>(sought.stream().limit(MOST).toList());
    }

    private static List<String> files(List<String> texts) {
        return texts.stream()
                .flatMap(text -> FILE.matcher(text).results())
                .map(MatchResult::group)
                .filter(ConfigurationFiles::ofProgram)
                .distinct()
                .toList();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        QUOTED.matcher(line)
                .results()
                .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                .filter(word -> word != null && !word.startsWith("/"))
                .forEach(words::add);
        LAST.matcher(line).results().map(found -> found.group(1)).forEach(words::add);
        return words;
    }
}
