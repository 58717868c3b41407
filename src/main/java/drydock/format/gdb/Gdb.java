package drydock.format.gdb;

import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.MainFunction;
import java.util.List;
import java.util.Optional;

/// The debugger's command line, with the program to start and the place of its main function.
public final class Gdb {
    private Gdb() {}

    /// The whole command line.
    ///
    /// @throws IllegalArgumentException for a machine whose calling convention is not known
    public static List<String> argv(String architecture, Debuggee debuggee, Optional<Elf> program) {
        CallingConvention machine = CallingConvention.of(architecture)
                .orElseThrow(() -> new IllegalArgumentException("calls of " + architecture + " are not known"));
        WatchedCalls calls =
                program.map(Elf::language).filter("Go"::equals).isPresent() ? WatchedCalls.GO : WatchedCalls.C_LIBRARY;
        return GdbScript.argv(machine, debuggee, program.map(Gdb::entry).orElse(GdbScript.throughLibrary()), calls);
    }

    /// Go does without the C library, and D has a main of its own behind that of C. In a static file without symbols
    /// the address counts that was read from its start code.
    private static List<String> entry(Elf program) {
        Optional<MainFunction> main = program.main();
        boolean go = program.language().equals("Go");
        if ((go || program.isStatic()) && program.stripped() && main.isPresent()) {
            return GdbScript.at(main.get().address());
        } else if (go) {
            return GdbScript.at("main.main");
        }
        return main.filter(found -> found.name().equals("_Dmain")).isPresent()
                ? GdbScript.at("_Dmain")
                : GdbScript.throughLibrary();
    }
}
