package drydock.format.strace;

import java.util.Set;
import java.util.regex.Pattern;

/// Separates the program's own calls from those of the loader and of the start and end of a C or Rust program.
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

    /// Files that a loader opens, and that the start of a Rust program reads to find its stack.
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

    /// Threads, their scheduling, and the poller that Go's runtime starts with the first file.
    private static final Set<String> BY_GO = Set.of(
            "clone",
            "clone3",
            "nanosleep",
            "sched_yield",
            "tgkill",
            "rt_sigreturn",
            "setrlimit",
            "epoll_create",
            "epoll_create1",
            "epoll_ctl",
            "epoll_wait",
            "epoll_pwait",
            "eventfd2",
            "pipe2");

    /// A file that Go's runtime reads first of all.
    private static final String GO_READS = "/transparent_hugepage/hpage_pmd_size";

    private RuntimeCalls() {}

    /// Whether it shows that a program is written in Go.
    static boolean showsGo(TraceEvent.Call call) {
        return call.name().equals("openat") && call.args().contains(GO_READS);
    }

    /// Whether Go's runtime makes it by itself.
    static boolean makesInGo(TraceEvent.Call call) {
        return makes(call)
                || BY_GO.contains(call.name())
                || call.args().contains(GO_READS)
                || (call.name().equals("fcntl") && call.args().matches(".*F_[GS]ETFL.*"));
    }

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
