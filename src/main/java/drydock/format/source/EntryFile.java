package drydock.format.source;

import drydock.model.SourceFiles;
import drydock.model.SourceFiles.Entry;
import drydock.model.UnixPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the source file with a program's main, by the naming rules of each language's tools.
final class EntryFile {
    private static final int MOST_READ = 600;
    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|/)(?:tests?|spec|examples?|bench(?:es|marks?)?|fixtures|docs?|scripts|tools|dist|build|out)/|[._-]test\\.|"
                    + "_test\\.go$|Test\\.java$|\\.spec\\.|build\\.rs$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*name\\s*=\\s*\"([^\"]+)\"");

    private final SourceFiles files;
    private final Wanted wanted;

    EntryFile(SourceFiles files, Wanted wanted) {
        this.files = files;
        this.wanted = wanted;
    }

    /// What is looked for.
    ///
    /// @param program  path of the program, or of the file its interpreter runs, in the container
    /// @param family   its interpreter, empty for machine code
    /// @param language of machine code if the file shows it, else empty
    /// @param service  what its users call it, empty when unknown
    record Wanted(String program, String family, String language, String service) {
        String name() {
            return UnixPath.baseName(program);
        }

        String stem() {
            return name().replaceFirst("\\.(?:[cm]?[jt]sx?|py|rb|php|jar|dll|exe|sh)$", "");
        }
    }

    /// @param line  of its main, 0 if the language has none
    /// @param sure  its name or its package's is the program's
    /// @param score how well it fits
    record Found(String path, String text, SourceLanguage language, int line, boolean sure, int score) {}

    Optional<Found> find() throws IOException {
        List<Entry> entries = files.files();
        Optional<Found> best = Optional.empty();
        int read = 0;
        for (Entry entry : entries) {
            Optional<SourceLanguage> language = SourceLanguage.of(entry.name()).filter(this::fits);
            if (language.isEmpty() || read >= MOST_READ) {
                continue;
            }
            read++;
            Optional<Found> found = judged(entry, language.get());
            best = java.util.stream.Stream.concat(best.stream(), found.stream())
                    .max(Comparator.comparingInt(Found::score));
        }
        return best;
    }

    private boolean fits(SourceLanguage language) {
        if (!wanted.family().isEmpty()) {
            return language.runBy(wanted.family());
        }
        boolean cFamily =
                wanted.language().startsWith("C") && (language == SourceLanguage.C || language == SourceLanguage.CPP);
        return language.compiled()
                && (wanted.language().isEmpty() || cFamily || language.word().equals(wanted.language()));
    }

    private Optional<Found> judged(Entry entry, SourceLanguage language) throws IOException {
        boolean promising = language.needsMain() || language.usual(entry.name()) || sameFile(entry) > 0;
        Optional<String> text = promising ? files.text(entry.path()) : Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int line = mainLine(language, text.get());
        if (language.needsMain() && line == 0) {
            return Optional.empty();
        }
        int same = sameFile(entry) + (same(entry, language) ? 60 : 0);
        int depth = (int) entry.path().chars().filter(c -> c == '/').count();
        int score = same
                + (line > 0 ? 40 : 0)
                + (language.usual(entry.name()) ? 20 : 0)
                + (named(entry.path(), wanted.service()) ? 15 : 0)
                - (ASIDE.matcher(entry.path()).find() ? 80 : 0)
                - depth;
        return Optional.of(new Found(entry.path(), text.get(), language, line, same > 0, score));
    }

    private static int mainLine(SourceLanguage language, String text) {
        if (language.main().pattern().isEmpty()) {
            return 0;
        }
        Matcher main = language.main().matcher(text);
        return main.find() ? (int) text.substring(0, main.end()).lines().count() : 0;
    }

    /// For a file that is copied into the image, or compiled to one of the same name: the number of equal names in its
    /// path, from the end.
    private int sameFile(Entry entry) {
        if (wanted.family().isEmpty()) {
            return 0;
        }
        String stem = entry.name().replaceFirst("\\.\\w+$", "");
        boolean module = entry.name().equals("__main__.py")
                && entry.folder().endsWith(wanted.stem().replace('.', '/'));
        if (!stem.equals(wanted.stem()) && !module) {
            return 0;
        }
        List<String> here = Arrays.asList(entry.folder().split("/")).reversed();
        List<String> there = Arrays.asList(wanted.program().split("/")).reversed();
        int common = 0;
        while (common < here.size()
                && common + 1 < there.size()
                && here.get(common).equals(there.get(common + 1))) {
            common++;
        }
        return 100 + 10 * common;
    }

    /// Whether what the language's tools would call the result is the program's name.
    private boolean same(Entry entry, SourceLanguage language) throws IOException {
        String stem = entry.name().replaceFirst("\\.\\w+$", "");
        String folder = UnixPath.baseName(entry.folder());
        return switch (language) {
            case RUST ->
                (folder.equals("bin") && stem.equals(wanted.name()))
                        || folder.equals(wanted.name())
                        || (entry.name().equals("main.rs") && inPackage(entry, "Cargo.toml", PACKAGE));
            case GO ->
                folder.equals(wanted.name())
                        || inPackage(entry, "go.mod", Pattern.compile("(?m)^module\\s+(?:\\S*/)?([^/\\s]+)\\s*$"));
            case C, CPP -> stem.equals(wanted.name());
            case JAVA, KOTLIN, CSHARP -> named(entry.path(), wanted.stem());
            case PYTHON, JAVASCRIPT, TYPESCRIPT, RUBY, PHP, SHELL -> false;
        };
    }

    /// The nearest description of a package at or above the file names the program.
    private boolean inPackage(Entry entry, String description, Pattern name) throws IOException {
        String folder = entry.folder();
        while (true) {
            Optional<String> text = files.text(folder.isEmpty() ? description : folder + "/" + description);
            if (text.isPresent()) {
                Matcher found = name.matcher(text.get());
                while (found.find()) {
                    if (found.group(1).equals(wanted.name())) {
                        return true;
                    }
                }
                return false;
            }
            if (folder.isEmpty()) {
                return false;
            }
            folder = UnixPath.parent(folder);
        }
    }

    private static boolean named(String path, String name) {
        return !name.isEmpty() && ("/" + path).contains("/" + name + "/");
    }
}
