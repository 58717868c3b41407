package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.reading.LogReading;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.LookupFacts;
import drydock.fact.LookupFacts.Asked;
import drydock.fact.TraceFacts.TracedProcess;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The last variable that a program looked up and did not find, soon before it exited without giving a reason.
///
/// It is only a likely reason: programs look up many variables that they can do without. Variables for verbosity, for
/// the usual directories, and for runtimes and libraries are left out.
public final class UnansweredLookup {
    /// A program that does more after its start has other possible reasons to give up.
    private static final int FEW_CALLS = 12;

    private static final Pattern USUAL = Pattern.compile(
            // Variables of the system, of shells and of logins.
            "HOME|USER|LOGNAME|SHELL|PATH|PWD|OLDPWD|HOSTNAME|HOST|MAIL|EDITOR|VISUAL|PAGER|BROWSER|DISPLAY|CI|UID|SHLVL"
                    + "|TERM.*|COLUMNS|LINES|TMP|TEMP|TMPDIR|TEMPDIR|TZ.*|LANG|LANGUAGE|LC_.*|XDG_.*|SSH_.*|SUDO_.*|WAYLAND_.*"
                    // Variables of the C library, the loader and common libraries.
                    + "|LD_.*|GLIBC.*|GCONV_.*|GETCONF_.*|MALLOC_.*|LOCPATH|NLSPATH|OUTPUT_CHARSET|TEXTDOMAIN.*|RES_OPTIONS"
                    + "|LOCALDOMAIN|HOSTALIASES|POSIX.*|NIS_PATH|MUSL_.*|ASAN_.*|LSAN_.*|MSAN_.*|TSAN_.*|UBSAN_.*|GCOV_.*"
                    + "|OMP_.*|GOMP_.*|KMP_.*|MKL_.*|OPENBLAS_.*|OPENSSL_.*|SSL_CERT_.*|SSLKEYLOGFILE|CURL_.*|KRB5.*|PG[A-Z]+"
                    + "|G_.*|GIO_.*|GTK_.*|GDK_.*|QT_.*|JEMALLOC_.*|TCMALLOC_.*|MIMALLOC_.*|LIBXML_.*|ICU_.*|DBUS_.*|NOTIFY_SOCKET"
                    + "|LISTEN_(?:FDS|PID|FDNAMES)|JOURNAL_STREAM|INVOCATION_ID|WATCHDOG_.*"
                    // Switches of language runtimes.
                    + "|RUST_.*|RUSTFLAGS|CARGO.*|GO[A-Z]{2,}|GODEBUG|ZONEINFO|REQUEST_METHOD|PYTHON.*|PERL.*|RUBY.*|GEM_.*|NODE_.*|JAVA_.*|JDK_.*|_JAVA.*"
                    + "|DOTNET_.*|COMPlus_.*|PHP.*|LUA_.*|TCL.*|GHC.*|OCAML.*|CAMLRUNPARAM|CAML.*|ERL_.*|GUILE_.*|GFORTRAN_.*"
                    // Variables for verbosity and the form of output.
                    + "|(?:.*_)?(?:DEBUG|VERBOSE|QUIET|TRACE|LOG|LOGLEVEL|LOG_?.*|NO_?COLOR|(?:CLI)?COLOR.*|FORCE_COLOR|COLORTERM)"
                    + "|(?:.*_)?(?:HTTPS?|ALL|NO|FTP)_PROXY",
            Pattern.CASE_INSENSITIVE);

    private UnansweredLookup() {}

    /// Empty if other evidence gives a reason, or if every variable was found.
    static Optional<Asked> of(Evidence evidence) {
        return wordless(evidence) ? last(evidence) : Optional.empty();
    }

    /// The last one, without that condition.
    private static Optional<Asked> last(Evidence evidence) {
        return candidates(evidence).stream().reduce((_, last) -> last);
    }

    /// The last variable that the program's own code looked up, if it was not set.
    public static Optional<Asked> atTheEnd(Evidence evidence) {
        Optional<Asked> last = evidence.get(LookupFacts.class).stream()
                .flatMap(facts -> facts.asked().stream())
                .filter(Asked::own)
                .reduce((_, later) -> later);
        return last.filter(candidates(evidence)::contains);
    }

    /// All variables that were looked up and not set, in order.
    static List<Asked> candidates(Evidence evidence) {
        return evidence.get(LookupFacts.class).filter(LookupFacts::reproduced).stream()
                .flatMap(facts -> facts.asked().stream())
                .filter(Asked::own)
                .filter(asked -> asked.answer() == Answer.UNSET || asked.answer() == Answer.EMPTY)
                .filter(asked -> asked.name().matches("[A-Za-z][A-Za-z0-9_]{1,100}"))
                .filter(asked -> !USUAL.matcher(asked.name()).matches())
                .toList();
    }

    private static boolean wordless(Evidence evidence) {
        LogReading words = evidence.words();
        return evidence.situation().failing()
                && evidence.situation().exit() <= 128
                && words.decisive().isEmpty()
                && words.uncaught().isEmpty()
                && words.grave().isEmpty()
                && evidence.lost().isEmpty()
                && !evidence.traced().fatal();
    }

    /// Whether there is little between its start and its end except the look-up.
    static boolean near(Evidence evidence) {
        boolean otherwise = evidence.traced()
                .gaveUpOver(
                        "ENOENT",
                        "EACCES",
                        "EPERM",
                        "ECONNREFUSED",
                        "ENOSPC",
                        "EROFS",
                        "EADDRINUSE",
                        "ENOTDIR",
                        "EMFILE",
                        "EAGAIN",
                        "ENETUNREACH",
                        "ENOSYS")
                .isPresent();
        boolean few = evidence.traced()
                .worker()
                .map(TracedProcess::callsAfterStart)
                .filter(calls -> calls >= 0 && calls <= FEW_CALLS)
                .isPresent();
        return few && !otherwise;
    }
}
