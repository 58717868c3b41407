package drydock.cause.reading;

import drydock.fact.TraceFacts.Failure;
import java.util.Optional;
import java.util.Set;

/// What the system refused, from the call and its errno. The wording of a message plays no part.
public enum RefusalKind {
    /// Access to a path: EACCES or EPERM.
    ACCESS,
    /// The execution of a file, or of code in a mapped file: EACCES or EPERM.
    EXECUTION,
    /// A write to a read-only file system: EROFS.
    READ_ONLY,
    /// Space on a file system, or a quota: ENOSPC or EDQUOT.
    SPACE,
    /// Another open file, or a higher limit of open files: EMFILE, ENFILE, or EPERM for `RLIMIT_NOFILE`.
    OPEN_FILES,
    /// Another process or thread: EAGAIN.
    PROCESSES,
    /// A port: EACCES or EPERM of bind.
    PORT,
    /// A call that takes a capability or that a security profile may forbid: EPERM, EACCES or ENOSYS.
    PRIVILEGE,
    /// A path that does not exist: ENOENT or ENOTDIR.
    MISSING;

    /// The errors that show it in a trace.
    public String[] errors() {
        return switch (this) {
            case READ_ONLY -> new String[] {"EROFS"};
            case SPACE -> new String[] {"ENOSPC", "EDQUOT"};
            case OPEN_FILES -> new String[] {"EMFILE", "ENFILE"};
            case PROCESSES -> new String[] {"EAGAIN"};
            case MISSING -> new String[] {"ENOENT"};
            case PRIVILEGE -> new String[] {"EPERM", "ENOSYS"};
            case ACCESS, EXECUTION, PORT -> new String[] {"EACCES", "EPERM"};
        };
    }

    private static final Set<String> STARTS = Set.of("fork", "vfork", "clone", "clone3");
    private static final Set<String> LIMITS = Set.of("setrlimit", "prlimit", "prlimit64");
    private static final Set<String> EXECUTES = Set.of("execve", "execveat", "mmap", "mmap2", "mprotect");

    /// Calls for which the kernel checks a capability or a profile and not the mode of a path.
    private static final Set<String> PRIVILEGED = Set.of(
            "mount",
            "umount2",
            "pivot_root",
            "chroot",
            "mknod",
            "mknodat",
            "quotactl",
            "swapon",
            "acct",
            "fsopen",
            "fsmount",
            "open_tree",
            "move_mount",
            "name_to_handle_at",
            "open_by_handle_at",
            "fanotify_init",
            "bpf",
            "perf_event_open");

    /// Calls whose EPERM tells of the process's own state: it leads its session, does not own the lock, or a returned
    /// register looks like an error.
    private static final Set<String> NEVER_REFUSED = Set.of("rt_sigreturn", "sigreturn", "futex", "setsid", "setpgid");

    /// Calls that only look whether a path is there.
    private static final Set<String> LOOKS = Set.of(
            "access",
            "faccessat",
            "faccessat2",
            "stat",
            "stat64",
            "lstat",
            "lstat64",
            "statx",
            "newfstatat",
            "fstatat64",
            "readlink",
            "readlinkat",
            "statfs",
            "unlink",
            "unlinkat",
            "rmdir",
            "getxattr",
            "lgetxattr",
            "inotify_add_watch");

    /// The kind of a failed call; empty if its error is no refusal of the system.
    public static Optional<RefusalKind> of(Failure failure) {
        // Event loops try files that can't be waited for, and watch descriptors that are gone.
        if (failure.call().startsWith("epoll_") || NEVER_REFUSED.contains(failure.call())) {
            return Optional.empty();
        }
        return switch (failure.error()) {
            case "EROFS" -> Optional.of(READ_ONLY);
            case "ENOSPC", "EDQUOT" -> Optional.of(SPACE);
            case "EMFILE", "ENFILE" -> Optional.of(OPEN_FILES);
            case "EAGAIN" -> STARTS.contains(failure.call()) ? Optional.of(PROCESSES) : Optional.empty();
            // Where a program can't be executed, its interpreter may be what is missing.
            case "ENOENT", "ENOTDIR" ->
                LOOKS.contains(failure.call())
                                || EXECUTES.contains(failure.call())
                                || failure.path().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MISSING);
            case "ENOSYS" -> Optional.of(PRIVILEGE);
            case "EACCES", "EPERM" -> denied(failure);
            default -> Optional.empty();
        };
    }

    private static Optional<RefusalKind> denied(Failure failure) {
        boolean file = failure.path().startsWith("/");
        if (LIMITS.contains(failure.call())) {
            return Optional.of(failure.path().equals("RLIMIT_NOFILE") ? OPEN_FILES : PRIVILEGE);
        } else if (failure.call().equals("bind")) {
            return Optional.of(file ? ACCESS : PORT);
        } else if (failure.call().equals("connect") || failure.call().startsWith("send")) {
            return file ? Optional.of(ACCESS) : Optional.empty();
        } else if (EXECUTES.contains(failure.call())) {
            return Optional.of(EXECUTION);
        }
        boolean privileged =
                PRIVILEGED.contains(failure.call()) && failure.error().equals("EPERM");
        return Optional.of(file && !privileged ? ACCESS : PRIVILEGE);
    }
}
