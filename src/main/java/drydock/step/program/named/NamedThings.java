package drydock.step.program.named;

import drydock.format.log.ConfigurationPlace;
import drydock.knowledge.SystemData;
import drydock.model.UnixPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Paths and names in messages that may be files of the container.
///
/// @param paths absolute, to be looked at
/// @param names to be searched everywhere: of commands, modules and files that a message misses
/// @param places lines of configuration files, to be read
/// @param sought words to be searched in configuration files
public record NamedThings(
        Set<String> paths, Set<String> names, Set<ConfigurationPlace> places, Set<SoughtWord> sought) {
    private static final int MOST_PLACES = 4;

    private static final int MOST_PATHS = 12;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST = 200;

    /// Words for something that is not where it was looked for.
    private static final Pattern MISSES = Pattern.compile(
            "not found|no such|cannot find|can't find|could not find|couldn't find|not (?:be )?(?:load|import)|does not exist"
                    + "|doesn't exist|no module|ENOENT|unable to (?:find|locate|load|open)|cannot load|can't open|cannot open"
                    + "|cannot import|has no attribute|NotFound|circular import|missing|cannot stat|failed to (?:open|load|read|find)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PATH = Pattern.compile("(?<![\\w.:/@-])/(?:[\\w.@+~=-]+/)*[\\w.@+~=-]*[\\w@+~=-]");
    /// A frame of a stack trace, whose path is where the code is and not what it misses.
    private static final Pattern FRAME =
            Pattern.compile("^\\s+(?:at |File \"|from |in )|^\\s+/\\S+\\.go:\\d+|^\\S+:\\d+:in ");

    private static final Pattern QUOTED =
            Pattern.compile("[\"'`‘“]((?:@[\\w.-]+/)?[A-Za-z_.][\\w./+-]*[\\w+-])[\"'`’”]");
    private static final Pattern SAID = Pattern.compile("(?:^|[\\s:\\[])((?:\\./|[A-Za-z_])[\\w./+-]*)"
            + "(?:: (?:command )?not found|: [Nn]o such file|: executable file not found| ENOENT)");
    private static final Pattern MODULE = Pattern.compile(
            "(?:[Nn]o module named|load such file --|ClassNotFoundException:|NoClassDefFoundError:|cannot find package"
                    + "|[Cc]ould not find a declaration|Can't locate|module) '?\"?((?:@[\\w.-]+/)?[A-Za-z_][\\w./$-]*)");

    public NamedThings {
        paths = Set.copyOf(paths);
        names = Set.copyOf(names);
        places = Set.copyOf(places);
        sought = Set.copyOf(sought);
    }

    /// @param directory against which relative paths are resolved
    public static NamedThings in(List<String> lines, String directory) {
        return in(lines, directory, List.of());
    }

    /// @param command whose configuration files are searched where the lines name none
    public static NamedThings in(List<String> lines, String directory, List<String> command) {
        Set<String> paths = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines) {
            SystemData.missedBy(line).ifPresent(data -> paths.addAll(data.places()));
            if (FRAME.matcher(line).find()) {
                continue;
            }
            List<String> absolute =
                    PATH.matcher(line).results().map(MatchResult::group).toList();
            paths.addAll(absolute);
            if (MISSES.matcher(line).find()) {
                absolute.stream().map(UnixPath::baseName).forEach(names::add);
                List<String> words = Stream.of(QUOTED, SAID, MODULE)
                        .flatMap(pattern -> pattern.matcher(line).results())
                        .map(match -> match.group(1))
                        .filter(word -> !word.startsWith("/"))
                        .filter(word -> !dotted(line, word))
                        .toList();
                words.stream().map(UnixPath::baseName).forEach(names::add);
                names.addAll(modules(line));
                words.stream()
                        .filter(NamedThings::file)
                        .map(word -> resolved(directory, word))
                        .forEach(paths::add);
            }
        }
        List<ConfigurationPlace> places = lines.stream()
                .flatMap(line -> ConfigurationPlace.in(line).stream())
                .distinct()
                .toList();
        return new NamedThings(
                limited(paths.stream().filter(NamedThings::inContainer), MOST_PATHS),
                limited(names.stream().filter(name -> name.length() > 1 && !name.matches("[0-9.]+")), MOST_NAMES),
                new LinkedHashSet<>(places.subList(Math.max(0, places.size() - MOST_PLACES), places.size())),
                SoughtWord.in(lines, command));
    }

    public boolean isEmpty() {
        return paths.isEmpty() && names.isEmpty() && sought.isEmpty();
    }

    /// The last ones, because the last message counts.
    private static Set<String> limited(Stream<String> found, int most) {
        List<String> all = found.filter(word -> word.length() <= LONGEST).toList();
        return new LinkedHashSet<>(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static boolean inContainer(String path) {
        return Stream.of("/proc", "/sys", "/dev").noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private static boolean file(String word) {
        return word.startsWith("./")
                || word.startsWith("../")
                || word.matches("(?:[\\w-]+/)*[\\w-]+\\.[A-Za-z]\\w{0,7}");
    }

    private static String resolved(String directory, String word) {
        String plain = word.startsWith("./") ? word.substring(2) : word;
        return (directory.isEmpty() || directory.equals("/") ? "" : directory) + "/" + plain;
    }

    /// The first part of a dotted module, as a directory and as a file of Python.
    private static List<String> modules(String line) {
        return MODULE.matcher(line)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !word.contains("/") && !word.startsWith("@"))
                .map(word -> word.split("\\.", 2)[0])
                .flatMap(top -> Stream.of(top, top + ".py"))
                .toList();
    }

    private static boolean dotted(String line, String word) {
        return word.contains(".")
                && !word.contains("/")
                && MODULE.matcher(line)
                        .results()
                        .anyMatch(match -> match.group(1).equals(word));
    }
}
