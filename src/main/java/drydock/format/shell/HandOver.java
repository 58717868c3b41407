package drydock.format.shell;

import drydock.fact.StartChain.HandsOver;
import java.util.List;

/// How a script starts the next program.
///
/// @param argv the command that it starts, expanded as far as possible; empty for NEVER
/// @param line of the script where that happens, 0 when nowhere
/// @param directory it has changed to, empty when it has not
/// @param path      what it has set PATH to, empty when it has not
public record HandOver(HandsOver how, List<String> argv, int line, String directory, String path) {
    public HandOver {
        argv = List.copyOf(argv);
    }
}
