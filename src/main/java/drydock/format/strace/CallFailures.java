package drydock.format.strace;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Selects the relevant failed calls, with their paths, and marks those that healthy programs make, too.
final class CallFailures {
    private static final Set<String> ERRORS = Set.of(
            "ENOENT",
            "EACCES",
            "EPERM",
            "ENOTDIR",
            "EISDIR",
            "ENOEXEC",
            "ELOOP",
            "ELIBBAD",
            "ENAMETOOLONG",
            "EROFS",
            "ENOSPC",
            "EDQUOT",
            "EFBIG",
            "EMFILE",
            "ENFILE",
            "ENOMEM",
            "ECONNREFUSED",
            "ECONNRESET",
            "ETIMEDOUT",
            "ENETUNREACH",
            "EHOSTUNREACH",
            "ENETDOWN",
            "EADDRINUSE",
            "EADDRNOTAVAIL",
            "EAFNOSUPPORT",
            "EPROTONOSUPPORT",
            "ENOSYS",
            "EPIPE",
            "EIO",
            "ETXTBSY",
            "EEXIST",
            "EBUSY",
            "ENXIO",
            "ENODEV",
            "EXDEV",
            "ENOTEMPTY",
            "E2BIG",
            "EAGAIN",
            "EWOULDBLOCK",
            "EBADF",
            "EINVAL",
            "ENOLCK",
            "EOVERFLOW",
            "EKEYREJECTED",
            "ENOTSUP",
            "EOPNOTSUPP");

    /// Errors that matter only for these calls; for others they are normal.
    private static final Set<String> STARTING = Set.of(
            "clone",
            "clone3",
            "fork",
            "vfork",
            "execve",
            "execveat",
            "setuid",
            "setgid",
            "setresuid",
            "setresgid",
            "setgroups",
            "mlock",
            "mlockall",
            "flock",
            "fcntl",
            "mount",
            "bind",
            "listen");

    private static final Set<String> ORDINARY_ELSEWHERE =
            Set.of("EAGAIN", "EWOULDBLOCK", "EINVAL", "ENOTSUP", "EOPNOTSUPP");

    /// Calls that try a newer way first and fall back.
    private static final Set<String> NEW_CALLS = Set.of(
            "clone3",
            "statx",
            "faccessat2",
            "openat2",
            "close_range",
            "rseq",
            "copy_file_range",
            "io_uring_setup",
            "landlock_create_ruleset",
            "pidfd_open",
            "membarrier",
            "preadv2",
            "futex_waitv",
            "mseal",
            "map_shadow_stack");

    /// Calls that runtimes make for speed or hardening, and do without.
    private static final Set<String> HINTS = Set.of("pkey_alloc", "get_mempolicy");

    /// Their text is what is written, and no path.
    private static final Set<String> WITH_DATA =
            Set.of("write", "writev", "pwrite64", "pwritev", "pwritev2", "read", "readv", "pread64", "send", "sendmsg");

    private static final Set<String> LIMITS = Set.of("setrlimit", "prlimit64", "prlimit");
    private static final Set<String> MAPS = Set.of("mmap", "mmap2");

    /// Index of the descriptor among the arguments of mmap.
    private static final int MAPPED = 4;

    private static final Set<String> WITHOUT_FAILURE = Set.of(
            "ioctl",
            "futex",
            "wait4",
            "waitid",
            "lseek",
            "kill",
            "tgkill",
            "rt_sigtimedwait",
            "poll",
            "epoll_wait",
            "select",
            "getpeername",
            "getsockopt",
            "setsockopt");

    private static final Pattern ROUTINE_PATHS = Pattern.compile(
            "/etc/ld\\.so\\.|/etc/ld-musl|\\.so(?:\\.[\\d.]+)?$|glibc-hwcaps|/tls(?:/|$)|/locale(?:s|-archive|/|$)|/locale\\.alias"
                    + "|\\.mo$|/nscd/socket$|^/dev/(?:log|console|tty)$|/etc/(?:nsswitch\\.conf|localtime|selinux|suid-debug|gai\\.conf|host\\.conf|resolv\\.conf)"
                    + "|gconv|\\.pmc$|pyvenv\\.cfg$|/Modules/Setup|\\._pth$|__pycache__|\\.pyc$|pybuilddir\\.txt$|/python\\d[^/]*(?:\\.zip|/.*|$)"
                    + "|/proc/(?:self|sys)/|/sys/(?:fs|kernel|devices)/|hugepage|openssl\\.cnf$|/terminfo/|\\.terminfo|/inputrc$");

    /// An interpreter that may not keep its compiled code compiles it again at the next start.
    private static final Pattern CACHES = Pattern.compile("/__pycache__(?:/|$)|\\.pyc(?:\\.\\d+)?$");

    private CallFailures() {}

    static boolean telling(TraceEvent.Call call) {
        String error = call.error();
        if (!ERRORS.contains(error)) {
            return false;
        } else if (WITHOUT_FAILURE.contains(call.name())) {
            return error.equals("EPERM") || error.equals("EACCES");
        } else if (ORDINARY_ELSEWHERE.contains(error)) {
            return STARTING.contains(call.name());
        } else if (error.equals("EBADF")) {
            return call.name().startsWith("write") && CallArguments.descriptor(call.args()) <= 2;
        }
        return true;
    }

    /// Whether it changes a limit, and does not only ask for it.
    static boolean setsLimit(TraceEvent.Call call) {
        return call.name().equals("setrlimit")
                || (LIMITS.contains(call.name())
                        && CallArguments.split(call.args()).stream()
                                .skip(2)
                                .findFirst()
                                .filter(value -> !value.equals("NULL"))
                                .isPresent());
    }

    /// Whether it opens a file or directory to read it, and not one that any program opens.
    static boolean readsAnother(TraceEvent.Call call, String about) {
        return call.name().startsWith("open")
                && call.args().contains("O_RDONLY")
                && !about.isEmpty()
                && !ROUTINE_PATHS.matcher(about).find();
    }

    /// The path, address or descriptor's name it was about; empty when it has none.
    static String about(TraceEvent.Call call) {
        if (call.name().equals("connect")
                || call.name().equals("bind")
                || call.name().equals("sendto")) {
            return SocketAddress.of(call.args());
        }
        List<String> args = CallArguments.split(call.args());
        if (args.isEmpty()) {
            return "";
        } else if (WITH_DATA.contains(call.name())) {
            return CallArguments.descriptor(args.getFirst()) >= 0 ? CallArguments.descriptorName(args.getFirst()) : "";
        }
        for (String arg : args.subList(0, Math.min(args.size(), 2))) {
            if (arg.startsWith("\"")) {
                return absolute(args, CallArguments.string(arg));
            }
        }
        return withoutPath(call.name(), args);
    }

    /// A limit, the file that is mapped into memory, or the name of the descriptor.
    private static String withoutPath(String call, List<String> args) {
        if (LIMITS.contains(call)) {
            return args.stream()
                    .filter(arg -> arg.startsWith("RLIMIT_"))
                    .findFirst()
                    .orElse("");
        }
        String descriptor = MAPS.contains(call) && args.size() > MAPPED ? args.get(MAPPED) : args.getFirst();
        return CallArguments.descriptor(descriptor) >= 0 ? CallArguments.descriptorName(descriptor) : "";
    }

    /// A relative path after the directory that strace reports.
    private static String absolute(List<String> args, String path) {
        String directory = args.getFirst().startsWith("AT_FDCWD<")
                ? args.getFirst().substring(9, Math.max(9, args.getFirst().lastIndexOf('>')))
                : "";
        if (path.startsWith("/") || directory.isEmpty() || path.isEmpty()) {
            return path;
        }
        return directory.equals("/") ? "/" + path : directory + "/" + path;
    }

    static boolean routine(TraceEvent.Call call, String about) {
        if (NEW_CALLS.contains(call.name())
                && (call.error().equals("ENOSYS") || call.error().equals("EPERM"))) {
            return call.error().equals("ENOSYS");
        }
        if (HINTS.contains(call.name())) {
            return true;
        }
        boolean probing = call.error().equals("ENOENT") || call.error().equals("ENOTDIR");
        return (probing && ROUTINE_PATHS.matcher(about).find())
                || CACHES.matcher(about).find();
    }
}
