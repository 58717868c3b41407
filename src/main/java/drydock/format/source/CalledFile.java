package drydock.format.source;

import drydock.model.SourceFiles;
import drydock.model.SourceFiles.Entry;
import drydock.model.UnixPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the first calls of a main that prints nothing itself, one step far, to the function that prints first.
///
/// A library may have a function of the same name: it counts only if it is next to the main file or below, is the
/// only one of its name there, and its file is named by the call or the main file.
final class CalledFile {
    private static final int MOST_CALLS = 6;
    private static final int MOST_READ = 200;

    private final SourceFiles files;
    private final EntryFile.Found main;

    CalledFile(SourceFiles files, EntryFile.Found main) {
        this.files = files;
        this.main = main;
    }

    /// @param line of its definition
    record Followed(String path, String name, int line, List<PrintCalls.Call> calls) {}

    private record Definition(String path, String text, int from, int to) {}

    /// Empty where none of them prints.
    Optional<Followed> find() throws IOException {
        List<PrintCalls.Called> called = PrintCalls.calledAlways(main.language(), main.text());
        for (PrintCalls.Called one : called.subList(0, Math.min(MOST_CALLS, called.size()))) {
            Optional<Followed> printing = definition(one).map(found -> followed(one.name(), found));
            if (printing.filter(found -> !found.calls().isEmpty()).isPresent()) {
                return printing;
            }
        }
        return Optional.empty();
    }

    private Optional<Definition> definition(PrintCalls.Called called) throws IOException {
        List<Definition> found = new ArrayList<>();
        int read = 0;
        for (Entry entry : files.files()) {
            boolean same = SourceLanguage.of(entry.name())
                    .filter(main.language()::equals)
                    .isPresent();
            if (same && below(entry) && read++ < MOST_READ) {
                found.addAll(definitions(entry, called));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean below(Entry entry) {
        String folder = main.path().substring(0, main.path().lastIndexOf('/') + 1);
        return entry.path().startsWith(folder);
    }

    private List<Definition> definitions(Entry entry, PrintCalls.Called called) throws IOException {
        Optional<String> text = entry.path().equals(main.path()) ? Optional.of(main.text()) : files.text(entry.path());
        if (text.isEmpty() || !meant(entry, called)) {
            return List.of();
        }
        return main.language().definition(called.name()).stream()
                .flatMap(pattern -> pattern.matcher(text.get()).results())
                .map(match -> new Definition(entry.path(), text.get(), match.start(1), match.end(1)))
                .toList();
    }

    private boolean meant(Entry entry, PrintCalls.Called called) {
        String stem = entry.name().replaceFirst("\\.\\w+$", "");
        String folder = UnixPath.baseName(entry.folder());
        if (!called.qualifier().isEmpty()) {
            return called.qualifier().equals(stem) || called.qualifier().equals(folder);
        }
        boolean beside = entry.folder().equals(UnixPath.parent(main.path()));
        boolean together = main.language() == SourceLanguage.C
                || main.language() == SourceLanguage.CPP
                || main.language() == SourceLanguage.GO;
        Matcher named = Pattern.compile("\\b" + Pattern.quote(stem) + "\\b").matcher(main.text());
        return entry.path().equals(main.path()) || (together ? beside : named.find());
    }

    /// Read as if it were the main function.
    private Followed followed(String name, Definition found) {
        String asMain =
                found.text().substring(0, found.from()) + "main" + found.text().substring(found.to());
        int first = (int) found.text().substring(0, found.to()).lines().count();
        List<String> lines = found.text().lines().toList();
        int last = first;
        while (last < lines.size() && within(lines.get(first - 1), lines.get(last))) {
            last++;
        }
        int end = last;
        List<PrintCalls.Call> calls = PrintCalls.in(main.language(), asMain).stream()
                .filter(call -> call.always() && call.line() >= first && call.line() <= end)
                .toList();
        return new Followed(found.path(), name, first, calls);
    }

    /// Whether a line is indented under the definition, or continues its head.
    private static boolean within(String definition, String line) {
        String text = line.strip();
        return text.isEmpty()
                || text.startsWith("{")
                || text.startsWith(")")
                || indentation(line) > indentation(definition);
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
