package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import drydock.model.UnixPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Programs that go into the background unless they are told not to.
public final class Daemons {
    private static final ProgramTable<Paragraph> KNOWN = read();

    /// With these a program prints something and exits, or checks its settings.
    private static final String ONLY_ASKS = "-t|-v|-V|--version|--help|-h|configtest";

    private Daemons() {}

    /// The command that keeps the program in the foreground, in the JSON form of CMD; empty where the command given
    /// does that already, or is not known to go into the background.
    public static Optional<String> foreground(List<String> argv) {
        if (argv.isEmpty()) {
            return Optional.empty();
        }
        String name = UnixPath.baseName(argv.getFirst());
        if (argv.getFirst().startsWith("/etc/init.d/")) {
            return Optional.of("[\"" + name + "\", \"with its foreground switch\"]");
        }
        return KNOWN.find(name)
                .filter(row -> argv.stream().noneMatch(word -> word.contains(row.value("Shown-by"))))
                .filter(_ -> argv.stream().noneMatch(word -> word.matches(ONLY_ASKS)))
                .map(row -> row.value("Foreground"));
    }

    private static ProgramTable<Paragraph> read() {
        Map<String, Paragraph> read = new HashMap<>();
        for (Paragraph row : Paragraphs.ofResource("/drydock/knowledge/daemons.txt")) {
            row.words("Daemon").forEach(program -> read.put(program, row));
        }
        return new ProgramTable<>(read);
    }
}
