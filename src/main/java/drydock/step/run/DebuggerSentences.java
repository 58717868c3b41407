package drydock.step.run;

import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Main;
import drydock.model.CommandLine;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Describes the debugger's facts in sentences.
public final class DebuggerSentences {
    private static final int SHOWN = 60;

    /// Functions of the C library, which are in the program itself when it is static.
    private static final Pattern LIBRARY_FUNCTIONS = Pattern.compile(
            "_start|_[Ee]xit|exit|quick_exit|abort|raise|__run_exit_handlers|__libc_start_.*|__assert_fail.*|__GI_.*"
                    + "|__pthread_kill.*|pthread_kill.*|__libc_exit_.*|libc_start_main_stage2|_start_c|clone3?|start_thread"
                    // Functions of the language runtimes, which compilers put into the program.
                    + "|runtime\\.\\w.*|syscall\\.\\w.*|internal/.*|os\\.Exit|log\\.(?:\\(\\*Logger\\)\\.)?(?:Fatal|Panic).*"
                    + "|<?(?:std|core|alloc|__gnu_cxx|__cxxabiv1|__rustc)(?:::| ).*|__cxa_.*|_?_?rust_.*|_Unwind_.*|__rust.*");

    private DebuggerSentences() {}

    /// One line for the checklist.
    public static String sentence(DebuggerFacts facts) {
        String entered = switch (facts.main()) {
            case ENTERED -> "enters main and ";
            case NOT_ENTERED -> "never enters main: it ";
            case UNKNOWN -> "";
        };
        String end = facts.crash()
                .map(crash -> "is killed by " + crash.signal() + place(crash))
                .orElseGet(() -> "exits by itself" + through(facts.leaving()));
        String text = facts.unwritten()
                .map(left -> ", and “" + shortened(left.text().strip()) + "” is left unwritten in its buffer")
                .orElse("");
        String unknown = facts.main() == Main.UNKNOWN ? "; it is not known whether main was entered" : "";
        return CommandLine.quote(facts.program()) + " " + entered + end + text + unknown;
    }

    /// Where a crash happened, such as ` at address 0x8, where nothing is mapped, in total (main.c:11)`.
    public static String place(Crash crash) {
        String address = address(crash);
        String calls = calls(crash);
        return address + (address.isEmpty() || calls.isEmpty() ? "" : ",") + calls;
    }

    private static String address(Crash crash) {
        if (crash.address().isEmpty()) {
            return "";
        } else if (crash.belowStack()) {
            return " at address " + crash.address() + ", just below the stack: it ran out of stack";
        }
        String there = crash.mapping().isEmpty() ? "where nothing is mapped" : "in " + crash.mapping();
        return " at address " + crash.address() + ", " + there;
    }

    /// The innermost call, and the innermost of the program's own; an abort is called by the C library itself.
    private static String calls(Crash crash) {
        Optional<Frame> own = caller(crash.frames());
        Optional<Frame> innermost = crash.frames().stream()
                .takeWhile(frame -> own.filter(frame::equals).isEmpty())
                .filter(frame -> named(frame) && library(frame.file()))
                .filter(_ -> own.isEmpty() || !crash.signal().equals("SIGABRT"))
                .findFirst();
        if (innermost.isEmpty()) {
            return own.map(frame -> " in " + words(frame)).orElse("");
        }
        return " in " + words(innermost.get())
                + own.map(frame -> ", called by " + words(frame)).orElse("");
    }

    private static String through(List<Frame> leaving) {
        boolean returned = leaving.stream().anyMatch(DebuggerSentences::callsMain);
        return caller(leaving).map(frame -> ", from " + words(frame)).orElse(returned ? ", by a return from main" : "");
    }

    /// The innermost call of the program's own code, after those of the C library that end the program.
    public static Optional<Frame> caller(List<Frame> leaving) {
        List<Frame> own = leaving.stream()
                .takeWhile(frame -> !callsMain(frame))
                .filter(frame -> !library(frame.file())
                        && !LIBRARY_FUNCTIONS.matcher(frame.function()).matches())
                .toList();
        return own.stream()
                .filter(DebuggerSentences::named)
                .findFirst()
                .or(() -> own.stream()
                        .filter(frame -> frame.file().startsWith("/"))
                        .findFirst());
    }

    /// The callers of the main function in the C library and in Go's runtime.
    private static boolean callsMain(Frame frame) {
        return frame.function().startsWith("__libc_start_") || frame.function().equals("runtime.main");
    }

    /// Whether a call has a meaningful name.
    public static boolean named(Frame frame) {
        return !frame.function().equals("??") && !frame.function().startsWith("<");
    }

    /// Whether code is the C library's, the compiler's or the loader's.
    public static boolean library(String file) {
        String name = UnixPath.baseName(file);
        return name.matches("(?:ld|libc|libm|libpthread|libdl|librt|libstdc\\+\\+|libgcc_s|libc\\+\\+(?:abi)?)[-.].*");
    }

    /// Function and where it is, such as `total (main.c:11)`.
    public static String words(Frame frame) {
        if (!named(frame)) {
            return "code of " + frame.file();
        }
        String where = frame.place().isEmpty() ? UnixPath.baseName(frame.file()) : frame.place();
        return frame.function() + (where.isEmpty() ? "" : " (" + where + ")");
    }

    /// The same in code quotes.
    public static String quoted(Frame frame) {
        return named(frame) ? "`" + words(frame) + "`" : "code of `" + frame.file() + "`";
    }

    private static String shortened(String text) {
        String line = text.lines().reduce((_, last) -> last).orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
