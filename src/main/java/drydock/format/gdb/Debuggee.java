package drydock.format.gdb;

import java.util.List;

/// What a debugger starts to get to the program it should look into.
///
/// @param file    to execute first, as it was found along the PATH
/// @param command its words, the first as written
/// @param execs   how many programs it is until it is the one to look into
public record Debuggee(String file, List<String> command, int execs) {
    public Debuggee {
        command = List.copyOf(command);
    }
}
