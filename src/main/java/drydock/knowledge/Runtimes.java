package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import drydock.knowledge.RuntimeInfo.CommandLineForm;
import drydock.knowledge.RuntimeInfo.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The interpreters, shells and clients that Drydock knows, by the name of their program.
public final class Runtimes {
    private static final ProgramTable<RuntimeInfo> KNOWN = read();

    private Runtimes() {}

    /// The runtime whose program this is, such as Python for `/usr/bin/python3.12`.
    ///
    /// @param program a path or a name
    public static Optional<RuntimeInfo> of(String program) {
        return KNOWN.find(program);
    }

    /// Whether it is a shell with the syntax of sh(1).
    public static boolean isShell(String program) {
        return of(program).filter(known -> known.kind() == Kind.SHELL).isPresent();
    }

    private static ProgramTable<RuntimeInfo> read() {
        Map<String, RuntimeInfo> read = new HashMap<>();
        for (Paragraph row : Paragraphs.ofResource("/drydock/knowledge/runtimes.txt")) {
            RuntimeInfo runtime = new RuntimeInfo(
                    row.value("Runtime"),
                    Kind.valueOf(row.value("Kind").toUpperCase(Locale.ROOT)),
                    row.value("Reads-commands").equals("yes"),
                    row.value("Writes-at-once").equals("yes"),
                    row.words("Runs"),
                    commandLine(row));
            row.words("Programs").forEach(program -> read.put(program, runtime));
        }
        return new ProgramTable<>(read);
    }

    private static Optional<CommandLineForm> commandLine(Paragraph row) {
        return row.has("Valued")
                ? Optional.of(new CommandLineForm(row.words("Valued"), row.words("No-file"), row.words("Subcommands")))
                : Optional.empty();
    }
}
