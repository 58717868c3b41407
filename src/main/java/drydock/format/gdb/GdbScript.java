package drydock.format.gdb;

import drydock.model.CommandLine;
import drydock.model.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The commands with which gdb (the minimal one, without Python) follows a program from its first instruction to its
/// end.
///
/// gdb reads longer commands only from files, and there is no shell to write one: it writes them itself, as a log of
/// `echo`. Its results go to the trace file, so that the program's own output stays apart. busybox's shell,
/// out of the toolbox, starts the command: gdb alone can't pass on an argument with a space. An error ends a
/// file of commands, so a part that may fail comes last in its command, and each stop has its own command.
final class GdbScript {
    /// The marks that gdb writes before each result.
    static final String MARK = "drydock: ";

    private static final String TOOL = Probe.TOOLS + "/gdb";
    private static final String SHELL = Probe.TOOLS + "/busybox";
    private static final String START = Probe.SCRATCH + "/start";
    private static final String COMMANDS = Probe.SCRATCH + "/commands";

    /// Start, main, end, and some signals that the program may handle by itself.
    private static final int STOPS = 8;

    private static final List<String> SETTINGS = List.of(
            "auto-load off",
            // The image's own library for threads must not be loaded into a tool that is not of the image.
            "libthread-db-search-path " + Probe.TOOLS,
            "startup-with-shell off",
            // Docker's seccomp profile refuses it.
            "disable-randomization off",
            "language c",
            "breakpoint pending on",
            "confirm off",
            "pagination off",
            "style enabled off",
            "width 0",
            "print thread-events off",
            // Arguments may hold secrets.
            "print frame-arguments none",
            "print elements 4000",
            "print repeats unlimited",
            "logging redirect on");

    /// `_IO_2_1_stdout_` is glibc's stdout: its write base is at 0x20, its write pointer at 0x28;
    /// the upper half of its flags is 0xfbad. Only types that C alone has are named: a program's debug information
    /// comes first, and Rust's `char` has four bytes.
    private static final String DEFINITIONS = """
            set $phase = 0
            set $main = 0
            set $asked = 0
            define unwritten
            set $file = (unsigned long) &_IO_2_1_stdout_
            set $from = *(unsigned long *) ($file + 0x20)
            set $size = *(unsigned long *) ($file + 0x28) - $from
            if *(unsigned short *) ($file + 2) == 0xfbad && $size < 0x1000000
            if $size > 4000
            set $from = $from + $size - 4000
            set $size = 4000
            end
            printf "MARKholds %ld bytes in the buffer of stdout, unwritten\\n", $size
            if $size > 0
            output *(unsigned char *) $from@$size
            echo \\n
            end
            end
            end
            LOOKUPS
            define begins
            set $main = (unsigned long) $arg0
            output *(unsigned char *) $main
            echo \\n
            tbreak *$main
            set $phase = 1
            echo MARKis about to stop where main begins\\n
            end
            define report
            if $phase == 0
            info breakpoints
            end
            info proc mappings
            echo MARKstands in these calls\\n
            backtrace 40
            unwritten
            end
            define see
            if $_isvoid($_exitcode) && $_isvoid($_exitsignal)
            if $_siginfo.si_signo != 5
            printf "MARKgets signal %d, address %#lx, code %d\\n", $_siginfo.si_signo, $_siginfo._sifields._sigfault.si_addr, $_siginfo.si_code
            report
            else
            if $phase == 0
            set $phase = 1
            set $main = (unsigned long) ARGUMENT
            echo MARKis about to call main\\n
            tbreak *$main
            else
            if $pc == $main
            entered
            else
            printf "MARKleaves with status %d\\n", ARGUMENT & 0xff
            report
            end
            end
            end
            end
            end
            define proceed
            if $_isvoid($_exitcode) && $_isvoid($_exitsignal)
            continue
            end
            end
            """;

    private GdbScript() {}

    /// The whole command line.
    ///
    /// @param entry gdb commands that stop the program where its main function is called
    static List<String> argv(CallingConvention machine, Debuggee debuggee, List<String> entry) {
        return argv(machine, debuggee, entry, WatchedCalls.C_LIBRARY);
    }

    /// The same for programs that end, and look variables up, in another way.
    static List<String> argv(CallingConvention machine, Debuggee debuggee, List<String> entry, WatchedCalls calls) {
        List<String> argv = new ArrayList<>(List.of(TOOL, "-nx", "-batch"));
        SETTINGS.forEach(setting -> argv.addAll(List.of("-iex", "set " + setting)));
        List<String> commands = new ArrayList<>();
        commands.addAll(write(START, start(debuggee.file(), debuggee.command())));
        commands.addAll(write(COMMANDS, definitions(machine, calls)));
        commands.addAll(List.of("set logging file " + Probe.TRACE, "set logging enabled on", "source " + COMMANDS));
        commands.add("handle all nostop noprint pass");
        commands.add("handle SIGSEGV SIGBUS SIGILL SIGFPE SIGABRT SIGSYS stop print pass");
        commands.addAll(List.of("catch exec", "run"));
        for (int exec = 1; exec < debuggee.execs(); exec++) {
            commands.add("proceed");
        }
        commands.addAll(List.of("delete", "echo " + MARK + "follows this program\\n", "info proc exe"));
        commands.addAll(entry);
        for (int stop = 0; stop < STOPS; stop++) {
            commands.addAll(List.of("proceed", "see"));
        }
        commands.addAll(List.of("handle all nostop noprint pass", "delete", "proceed"));
        commands.forEach(one -> argv.addAll(List.of("-ex", one)));
        argv.addAll(List.of("--args", SHELL, "sh", START));
        return argv;
    }

    /// Stops where the main function is passed to the C library.
    static List<String> throughLibrary() {
        return List.of("tbreak __libc_start_main");
    }

    /// Stops at a function that has this symbol, if there is one.
    static List<String> at(String symbol) {
        return List.of("begins &'" + symbol + "'");
    }

    /// Stops at an address, if there is code: a program that is moved about in memory has none there.
    static List<String> at(long address) {
        return List.of("begins 0x" + Long.toHexString(address));
    }

    /// busybox would take its own `sh` or `env` for a name without a path; and it counts itself as a shell.
    private static String start(String file, List<String> command) {
        List<String> words = new ArrayList<>(List.of("exec"));
        if (!command.isEmpty() && !command.getFirst().equals(file)) {
            words.addAll(List.of("-a", command.getFirst()));
        }
        words.add(file);
        words.addAll(command.stream().skip(1).toList());
        return "unset SHLVL\n" + CommandLine.of(words) + "\n";
    }

    private static List<String> write(String file, String text) {
        return List.of(
                "set logging file " + file,
                "set logging enabled on",
                "echo " + text.replace("\\", "\\\\").replace("\n", "\\n"),
                "set logging enabled off");
    }

    private static String definitions(CallingConvention machine, WatchedCalls calls) {
        // The one inside the other.
        String text = DEFINITIONS.replace("LOOKUPS\n", calls.definitions());
        for (Map.Entry<String, String> word : machine.words().entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text.replace("MARK", MARK);
    }
}
