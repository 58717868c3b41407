package drydock.step.program;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.knowledge.Runtimes;
import drydock.step.program.chain.Interpreters;
import java.util.Optional;

/// The files of the start chain that later steps examine.
final class ChainPrograms {
    private ChainPrograms() {}

    /// The program that finally runs, or the file its interpreter runs; empty when nothing was found.
    static Optional<Link> finalProgram(Facts facts) {
        return facts.get(StartChain.class)
                .flatMap(StartChain::finalProgram)
                .filter(link -> link.kind() != Kind.UNKNOWN);
    }

    /// Whether a program contains its own code and is not an interpreter of other files.
    static boolean runsItself(Link link) {
        return Interpreters.family(link.path()).isEmpty() && !Runtimes.isShell(link.path());
    }

    /// The machine code that finally runs: the program, or the interpreter of a script.
    static Optional<String> machineCode(Facts facts) {
        return finalProgram(facts).flatMap(link -> switch (link.kind()) {
            case BINARY, SHELL_COMMAND, OTHER -> Optional.of(link.path());
            case SCRIPT, PROGRAM_FILE ->
                Optional.of(link.interpreter()).filter(path -> path.startsWith("/") && !path.endsWith("\r"));
            case UNKNOWN -> Optional.empty();
        });
    }
}
