package drydock.step.debugger;

import drydock.fact.BinaryFacts.Elf;
import java.util.List;
import java.util.Optional;

/// The debugger of the toolbox, told what to start and where its main function is to be found.
public final class Gdb {
    private Gdb() {}

    /// The whole command line.
    ///
    /// @throws IllegalArgumentException for a machine that [Worth] refuses
    public static List<String> argv(String architecture, Target target, Optional<Elf> program) {
        Machine machine = Machine.of(architecture)
                .orElseThrow(() -> new IllegalArgumentException("calls of " + architecture + " are not known"));
        boolean go = program.filter(elf -> elf.language().equals("Go")).isPresent();
        List<String> entry = go ? GdbScript.at("main.main") : GdbScript.throughLibrary();
        return GdbScript.argv(machine, target, entry);
    }
}
