package drydock.format.source;

import java.util.Set;

/// Names of functions that print or log, in any language.
final class PrintNames {
    /// Print to stdout or stderr, or to a log that says what happens in order.
    private static final Set<String> PRINTING = words("""
            print println eprint eprintln printf puts say echo log info notice dbg
            Println Printf Print Info Infof Infow Infoln Msg Msgf WriteLine
            LogInformation Information cout cerr clog printfn eprintfn""");

    /// The same for errors or details, which not every run prints.
    private static final Set<String> SELDOM = words("""
            warn warning error fatal panic critical debug trace perror error_log severe fine
            Warn Warnf Warning Warningf Error Errorf Fatal Fatalf Fatalln Panic Panicf Panicln Debug Debugf Debugw
            LogWarning LogError LogCritical LogDebug LogTrace""");

    /// Write to their argument.
    private static final Set<String> WRITING =
            words("write writeln fprintf fputs fprintln Fprintf Fprintln Fprint Write WriteString write_all fwrite");

    private static final Set<String> STREAMS = words("""
            stdout stderr Stdout Stderr STDOUT STDERR STDOUT_FILENO STDERR_FILENO Console out err cout cerr""");

    private PrintNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean printing(String word) {
        return PRINTING.contains(word) || SELDOM.contains(word);
    }

    static boolean seldom(String word) {
        return SELDOM.contains(word);
    }

    static boolean writing(String word) {
        return WRITING.contains(word);
    }

    static boolean stream(String word) {
        return STREAMS.contains(word);
    }
}
