package drydock.format.source;

import drydock.fact.EscapedText;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Role;
import drydock.fact.StartChain.Link;
import drydock.format.dockerfile.Dockerfile;
import drydock.model.SourceFiles;
import drydock.model.SourceFiles.Entry;
import drydock.model.UnixPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a source folder: the main file and what it prints, Dockerfile, entrypoint scripts and compose file.
public final class SourceReader {
    private static final int MOST_ALWAYS = 12;
    private static final int MOST_OTHERS = 12;

    /// Longer files are seldom of one service.
    private static final int MOST_TEXT = 400;

    private final SourceFiles files;
    private final Wanted wanted;
    private final List<String> lines = new ArrayList<>();

    public SourceReader(SourceFiles files, Wanted wanted) {
        this.files = files;
        this.wanted = wanted;
    }

    /// What is known of the container.
    ///
    /// @param program      path of the program, or of the file its interpreter runs; empty when unknown
    /// @param family       its interpreter, empty for machine code
    /// @param language     of machine code as far as the file shows, else empty
    /// @param service      what its users call it
    /// @param architecture of the engine's machine
    /// @param scripts      of the start chain
    /// @param seen         whether a text is in log and program
    public record Wanted(
            String program,
            String family,
            String language,
            String service,
            String architecture,
            List<Link> scripts,
            Seen seen) {
        public Wanted {
            scripts = List.copyOf(scripts);
        }
    }

    /// Searches a text.
    public interface Seen {
        Known inLog(String text);

        /// @param file the source file that contains it
        Known inProgram(String text, String file);
    }

    public List<String> read() throws IOException {
        lines.add(files.files().size() + " files looked at");
        EntryFile.Wanted program =
                new EntryFile.Wanted(wanted.program(), wanted.family(), wanted.language(), wanted.service());
        Optional<EntryFile.Found> main =
                wanted.program().isEmpty() ? Optional.empty() : new EntryFile(files, program).find();
        if (main.isPresent()) {
            prints(main.get());
        } else {
            lines.add("no main file found for " + wanted.program());
        }
        Optional<Dockerfile> dockerfile = dockerfile();
        dockerfile.ifPresent(file -> {
            lines.add(SourceLines.related(Role.DOCKERFILE, file.path(), ""));
            traps(DockerfileTraps.of(file, wanted.architecture()));
        });
        if (dockerfile.isPresent()) {
            text(dockerfile.get().path());
        }
        if (dockerfile.isEmpty()) {
            lines.add("no Dockerfile found");
        }
        for (Link script : wanted.scripts()) {
            entrypoint(script, dockerfile);
        }
        Optional<Entry> compose = files.files().stream()
                .filter(entry -> entry.name().matches("(?:docker-)?compose\\.ya?ml"))
                .findFirst();
        if (compose.isPresent()) {
            lines.add(SourceLines.related(Role.COMPOSE_FILE, compose.get().path(), ""));
            text(compose.get().path());
        }
        return lines;
    }

    /// A file that a fix may change, so that the fix can be written for it.
    private void text(String path) throws IOException {
        String text = files.text(path).orElse("");
        List<String> all = text.lines().toList();
        if (text.contains("\r") || !text.endsWith("\n") || all.size() > MOST_TEXT) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            lines.add(SourceLines.text(path, i + 1, all.get(i)));
        }
    }

    private void prints(EntryFile.Found main) throws IOException {
        lines.add(SourceLines.main(main));
        List<PrintCalls.Call> calls = PrintCalls.in(main.language(), main.text());
        List<PrintCalls.Call> shown = new ArrayList<>();
        calls.stream().filter(PrintCalls.Call::always).limit(MOST_ALWAYS).forEach(shown::add);
        calls.stream().filter(call -> !call.always()).limit(MOST_OTHERS).forEach(shown::add);
        shown.sort(Comparator.comparingInt(PrintCalls.Call::line));
        prints(main.path(), shown);
        if (shown.size() < calls.size()) {
            lines.add((calls.size() - shown.size()) + " more calls that print are not listed");
        }
        if (calls.stream().noneMatch(PrintCalls.Call::always)) {
            new CalledFile(files, main).find().ifPresent(this::followed);
        }
    }

    private void followed(CalledFile.Followed followed) {
        lines.add("main itself prints nothing; it calls: " + followed.name() + " (" + EscapedText.of(followed.path())
                + ":" + followed.line() + ")");
        prints(followed.path(), followed.calls().stream().limit(MOST_ALWAYS).toList());
    }

    private void prints(String file, List<PrintCalls.Call> calls) {
        for (PrintCalls.Call call : calls) {
            Known inLog = wanted.seen().inLog(call.text());
            Known inProgram = wanted.seen().inProgram(call.text(), file);
            lines.add(SourceLines.print(file, call, inLog, inProgram));
        }
    }

    private void traps(List<FoundTrap> traps) {
        traps.stream().map(SourceLines::trap).forEach(lines::add);
    }

    private Optional<Dockerfile> dockerfile() throws IOException {
        Optional<Dockerfile> best = Optional.empty();
        int bestScore = Integer.MIN_VALUE;
        for (Entry entry : files.files()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (!name.matches("(?:dockerfile|containerfile)(?:\\..+)?|.+\\.(?:dockerfile|containerfile)")
                    || name.endsWith(".dockerignore")) {
                continue;
            }
            Optional<String> text = files.text(entry.path());
            int score = text.map(content -> score(entry, content)).orElse(Integer.MIN_VALUE);
            if (score > bestScore) {
                best = text.map(content -> Dockerfile.read(entry.path(), content));
                bestScore = score;
            }
        }
        return best;
    }

    /// A score for belonging to this image.
    private int score(Entry entry, String text) {
        int names = text.contains(UnixPath.baseName(wanted.program())) ? 20 : 0;
        for (Link script : wanted.scripts()) {
            names += text.contains(UnixPath.baseName(script.path())) ? 20 : 0;
        }
        boolean service = !wanted.service().isEmpty() && entry.path().contains(wanted.service());
        return names
                + (service ? 10 : 0)
                - (int) entry.path().chars().filter(c -> c == '/').count();
    }

    private void entrypoint(Link script, Optional<Dockerfile> dockerfile) throws IOException {
        for (Entry entry : files.files()) {
            if (!entry.name().equals(UnixPath.baseName(script.path()))) {
                continue;
            }
            Optional<String> text = files.text(entry.path());
            if (text.isPresent()) {
                boolean same = text.get().lines().map(String::stripTrailing).toList().stream()
                        .limit(script.lines().size())
                        .toList()
                        .equals(script.lines().stream()
                                .map(line -> line.text().stripTrailing().replaceFirst("␍$", ""))
                                .toList());
                lines.add(SourceLines.related(
                        Role.ENTRYPOINT_SCRIPT,
                        entry.path(),
                        script.lines().isEmpty() ? "" : same ? "as in the container" : "differs from the container's"));
                traps(EntrypointTraps.of(entry, text.get(), dockerfile));
                return;
            }
        }
    }

    /// How much of a text is fixed: characters of the longest piece between placeholders.
    public static int fixed(String text) {
        return PrintCalls.fixed(text);
    }
}
