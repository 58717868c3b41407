package drydock.step.trace;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells calls that a loader, and the start and end of a C or Rust program, make by themselves from the program's own.
///
/// Learnt from traces of glibc 2.36, musl 1.2 and Rust 1.63 to 1.90.
final class RuntimeCalls {
    private static final Set<String> ALWAYS = Set.of(
            "execve",
            "brk",
            "mmap",
            "mmap2",
            "munmap",
            "mprotect",
            "madvise",
            "arch_prctl",
            "set_thread_area",
            "set_tid_address",
            "set_robust_list",
            "rseq",
            "prlimit64",
            "getrlimit",
            "ugetrlimit",
            "rt_sigaction",
            "rt_sigprocmask",
            "sigaltstack",
            "getrandom",
            "sched_getaffinity",
            "getpid",
            "gettid",
            "uname",
            "futex",
            "restart_syscall",
            "exit",
            "exit_group");

    /// What a loader opens, and what the start of a Rust program reads to find its stack.
    private static final Pattern FILES = Pattern.compile(
            "\\.so(?:[.\\d]*)?(?:[>\"]|$)|/etc/ld\\.so\\.|/etc/ld-musl|glibc-hwcaps|/tls/|/proc/(?:self|\\d+)/(?:maps|exe)"
                    + "|/sys/fs/cgroup|/proc/self/cgroup|/lib(?:64|/[\\w-]+)?/?[>\"]");

    private static final Set<String> ON_FILES = Set.of(
            "openat",
            "open",
            "read",
            "pread64",
            "fstat",
            "newfstatat",
            "fstatat64",
            "stat",
            "stat64",
            "statx",
            "close",
            "access",
            "faccessat",
            "faccessat2",
            "readlink",
            "readlinkat",
            "lseek",
            "_llseek");

    private RuntimeCalls() {}

    static boolean makes(TraceEvent.Call call) {
        if (ALWAYS.contains(call.name())) {
            return true;
        } else if (call.name().equals("poll") || call.name().equals("ppoll")) {
            // Rust looks whether 0, 1 and 2 are open.
            return call.args().contains("fd=0")
                    && call.args().contains("fd=2")
                    && call.args().contains("events=0");
        } else if (call.name().equals("fcntl")) {
            return call.args().contains("F_GETFD") || call.args().contains("F_SETFD");
        }
        return ON_FILES.contains(call.name()) && FILES.matcher(call.args()).find();
    }
}
