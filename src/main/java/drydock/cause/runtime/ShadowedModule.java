package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Python module that a file of the program shadows.
///
/// Only Python looks into the program's own directory first; other runtimes name own files by path.
///
/// @param module  as the message names it
/// @param message of the runtime
/// @param own     the program's file
/// @param library the module that is meant
record ShadowedModule(String module, Line message, Entry own, Entry library) {
    private static final Pattern MISSES = Pattern.compile(
            "(?:cannot import name '[^']*' from (?:partially initialized module )?|module )'(?<module>\\w+)[\\w.]*'"
                    + ".*?(?:has no attribute|circular import|consider renaming|\\(/|\\(unknown location\\)|$)"
                    + "|No module named '(?<package>\\w+)\\.[\\w.]+'; '\\w+' is not a package");

    /// Directories of the language's own and of installed modules.
    private static final Pattern LIBRARY = Pattern.compile("/lib(?:64)?/python[\\d.]*/|/(?:site|dist)-packages/");

    /// A part of another package.
    private static final Pattern PART =
            Pattern.compile("/(?:(?:site|dist)-packages|python3\\.\\d+)/(?!(?:site|dist)-packages/)[^/]+/");

    static Optional<ShadowedModule> of(Evidence evidence) {
        Optional<NamedFileFacts> looked = evidence.get(NamedFileFacts.class);
        if (looked.isEmpty() || !evidence.situation().failing()) {
            return Optional.empty();
        }
        return evidence.words()
                .reasons()
                .flatMap(line -> of(line, looked.get()).stream())
                .findFirst();
    }

    private static Optional<ShadowedModule> of(Line line, NamedFileFacts looked) {
        Matcher matcher = MISSES.matcher(line.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String module = Optional.ofNullable(matcher.group("module")).orElse(matcher.group("package"));
        List<Entry> files = Stream.concat(looked.named(module + ".py").stream(), looked.named(module).stream())
                .filter(entry -> entry.directory() || entry.name().endsWith(".py"))
                .toList();
        Optional<Entry> own = files.stream()
                .filter(entry ->
                        !entry.directory() && !LIBRARY.matcher(entry.path()).find())
                .filter(entry -> !entry.path().startsWith("/usr/"))
                .findFirst();
        Optional<Entry> library = files.stream()
                .filter(entry -> LIBRARY.matcher(entry.path()).find()
                        && !PART.matcher(entry.path()).find())
                .findFirst();
        return own.flatMap(file -> library.map(meant -> new ShadowedModule(module, line, file, meant)));
    }
}
