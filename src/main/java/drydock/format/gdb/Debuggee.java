package drydock.format.gdb;

import java.util.List;

/// The command with which a debugger reaches the program to debug.
///
/// @param file    to execute first, as it was found along the PATH
/// @param command its words, the first as written
/// @param execs   number of programs that it becomes until it is the one to debug
public record Debuggee(String file, List<String> command, int execs) {
    public Debuggee {
        command = List.copyOf(command);
    }
}
