package drydock.step.program;

import drydock.fact.LibraryFacts;
import drydock.fact.LibraryFacts.Library;
import drydock.fact.LibraryFacts.Missing;
import drydock.fact.LibraryFacts.Unresolved;
import drydock.fact.LineForm;
import drydock.model.Citation;
import drydock.model.Transcript;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a loader's list of libraries: glibc's (elf/rtld.c, elf/dl-version.c) and musl's
/// (ldso/dynlink.c).
final class LibraryLines {
    static final LineForm PROGRAM = LineForm.of("program: {path}");
    static final LineForm NO_LOADER = LineForm.of("loader: none (static program)");
    static final LineForm LOADER_MISSING = LineForm.of("loader: missing: {path}");

    private static final Pattern RESOLVED = Pattern.compile("\\s+(\\S+) => (/\\S+)(?: \\(0x[0-9a-f]+\\))?");
    private static final Pattern ITSELF = Pattern.compile("\\s+(/\\S+) \\(0x[0-9a-f]+\\)");
    private static final Pattern NOT_FOUND = Pattern.compile("\\s+(\\S+) => not found");
    private static final Pattern MUSL_MISSING =
            Pattern.compile("Error loading shared library ([^:]+): (.*?)(?: \\(needed by (.+)\\))?");
    private static final Pattern VERSION =
            Pattern.compile("(?:.*?: )?(/\\S+|\\S+\\.so\\S*): version `([^']+)' not found \\(required by (.+)\\)");
    private static final Pattern SYMBOL =
            Pattern.compile("undefined symbol: (\\S+?)(?:, version (\\S+))?(?:\\s+\\((.+)\\))?");
    private static final Pattern MUSL_SYMBOL = Pattern.compile("Error relocating ([^:]+): (\\S+): symbol not found");
    private static final Pattern FAILURE = Pattern.compile(
            ".*(?:error while loading shared libraries|not a dynamic executable|Not a valid dynamic program).*");

    private final List<Library> resolved = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Unresolved> versions = new ArrayList<>();
    private final List<Unresolved> symbols = new ArrayList<>();
    private Optional<Citation> failure = Optional.empty();
    private boolean isStatic;
    private boolean loaderMissing;

    private LibraryLines() {}

    static LibraryLines read(String step, Transcript transcript) {
        LibraryLines lines = new LibraryLines();
        boolean details = false;
        for (int i = 0; i < transcript.lines().size(); i++) {
            String text = transcript.lines().get(i).text();
            details |= text.strip().equals("Version information:");
            lines.line(text, transcript.cite(step, i + 1), details);
        }
        return lines;
    }

    private void line(String text, Citation citation, boolean details) {
        isStatic |= NO_LOADER.read(text).isPresent();
        loaderMissing |= LOADER_MISSING.read(text).isPresent();
        Matcher version = VERSION.matcher(text);
        Matcher symbol = SYMBOL.matcher(text);
        Matcher muslSymbol = MUSL_SYMBOL.matcher(text);
        Matcher muslMissing = MUSL_MISSING.matcher(text);
        if (version.matches()) {
            versions.add(new Unresolved(version.group(2), version.group(1), version.group(3), true, citation));
        } else if (symbol.matches()) {
            String wanted = symbol.group(2) == null ? symbol.group(1) : symbol.group(1) + "@" + symbol.group(2);
            symbols.add(new Unresolved(wanted, "", or(symbol.group(3)), false, citation));
        } else if (muslSymbol.matches()) {
            symbols.add(new Unresolved(muslSymbol.group(2), "", muslSymbol.group(1), false, citation));
        } else if (muslMissing.matches()) {
            missing.add(new Missing(muslMissing.group(1), or(muslMissing.group(3)), citation));
        } else if (FAILURE.matcher(text).matches()) {
            failure = Optional.of(citation);
        } else if (!details) {
            library(text, citation);
        }
    }

    private void library(String text, Citation citation) {
        Matcher found = RESOLVED.matcher(text);
        Matcher lost = NOT_FOUND.matcher(text);
        Matcher itself = ITSELF.matcher(text);
        if (found.matches()) {
            resolved.add(new Library(found.group(1), found.group(2), citation));
        } else if (lost.matches()) {
            missing.add(new Missing(lost.group(1), "", citation));
        } else if (itself.matches()) {
            String path = itself.group(1);
            resolved.add(new Library(UnixPath.baseName(path), path, citation));
        }
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /// The loader could not read the program at all.
    Optional<Citation> failure() {
        return failure;
    }

    boolean loaderMissing() {
        return loaderMissing;
    }

    /// Symbols that are missing only because their library is missing are left out.
    LibraryFacts facts(String loader) {
        List<Unresolved> unresolved = new ArrayList<>(versions);
        if (missing.isEmpty()) {
            symbols.stream().filter(symbol -> !withVersion(symbol)).forEach(unresolved::add);
        }
        return new LibraryFacts(loader, resolved, missing, unresolved, isStatic);
    }

    /// Whether its version is already in the list.
    private boolean withVersion(Unresolved symbol) {
        return versions.stream().anyMatch(version -> symbol.symbol().endsWith("@" + version.symbol()));
    }
}
