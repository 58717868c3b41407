package drydock.format.gdb;

import drydock.fact.DebuggerFacts.Frame;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads gdb's backtraces and finds calls of a program's start in them.
public final class GdbFrames {
    private static final Pattern LINE = Pattern.compile(
            "^#\\d{1,6}\\s+(?:0x([0-9a-f]{1,16}) in )?(.{1,500}) \\([^()]{0,500}\\)(?: at (.{1,300}?))?(?: from (.{1,300}))?$");

    /// Constructors and their callers: the loader for libraries, the C library for the program.
    private static final Pattern INITIALISERS = Pattern.compile(
            "_GLOBAL__(?:sub_)?[ID]_.*|__static_initialization_and_destruction_\\d+.*|__cxx_global_var_init.*|call_init.*"
                    + "|_dl_init|_dl_start_user|__libc_csu_init|_init|_dl_relocate_object|_dl_main|dl_main|_dl_sysdep_start"
                    + "|_dl_start|__libc_start_init|do_init_fini|__dls\\w+|start_libs|libc_start_init");

    private static final Pattern LOADER = Pattern.compile("/ld(?:-linux|-musl|64|-2|-uClibc)?[^/]*\\.so[^/]*$");

    private GdbFrames() {}

    /// A frame; empty if the line is not one.
    ///
    /// @param program the file of a frame's code if gdb names none
    static Optional<Frame> read(String line, MemoryMap mappings, String program, Citation citation) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String address = matcher.group(1) == null ? "" : "0x" + matcher.group(1);
        String file =
                matcher.group(4) != null ? matcher.group(4) : address.isEmpty() ? program : mappings.file(address);
        String place = matcher.group(3) == null ? "" : matcher.group(3);
        return Optional.of(new Frame(matcher.group(2), place, file, citation));
    }

    /// Whether a function that runs only before main is among the calls.
    static boolean initialising(List<Frame> frames) {
        return frames.stream()
                .anyMatch(frame -> INITIALISERS.matcher(frame.function()).matches());
    }

    /// Whether the loader is among the calls: it is before main, and later where it loads another library.
    static boolean inLoader(List<Frame> frames) {
        return frames.stream().anyMatch(frame -> LOADER.matcher(frame.file()).find());
    }
}
