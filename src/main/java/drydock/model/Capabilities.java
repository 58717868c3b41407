package drydock.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The capabilities that a container adds to the engine's defaults.
///
/// Source: `capabilities(7)` and the list of defaults in Docker's documentation.
public final class Capabilities {
    /// In a container without a network, devices and host namespaces, these reach nothing outside of it. All others are
    /// dangerous: they mount file systems, open files by handle, read the kernel's memory or log, trace other
    /// processes, or change the machine's clock or scheduling.
    private static final Set<String> HARMLESS = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "IPC_LOCK",
            "IPC_OWNER",
            "KILL",
            "LEASE",
            "MKNOD",
            "NET_BIND_SERVICE",
            "NET_BROADCAST",
            "NET_RAW",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT",
            "SYS_RESOURCE");

    /// Harmless as long as the only network is a loopback device.
    private static final Set<String> HARMLESS_WITHOUT_NETWORK = Set.of("NET_ADMIN");

    /// Those that a program which starts as root and changes to another user makes use of together.
    private static final List<String> OF_CHANGING_USER = List.of("CHOWN", "DAC_OVERRIDE", "SETGID", "SETUID");

    private static final Map<String, List<String>> BY_CALL = Map.ofEntries(
            Map.entry("setuid", OF_CHANGING_USER),
            Map.entry("setgid", OF_CHANGING_USER),
            Map.entry("setgroups", OF_CHANGING_USER),
            Map.entry("setresuid", OF_CHANGING_USER),
            Map.entry("setresgid", OF_CHANGING_USER),
            Map.entry("setreuid", OF_CHANGING_USER),
            Map.entry("setregid", OF_CHANGING_USER),
            Map.entry("initgroups", OF_CHANGING_USER),
            Map.entry("chown", OF_CHANGING_USER),
            Map.entry("fchown", OF_CHANGING_USER),
            Map.entry("fchownat", OF_CHANGING_USER),
            Map.entry("lchown", OF_CHANGING_USER),
            Map.entry("chmod", List.of("FOWNER")),
            Map.entry("fchmod", List.of("FOWNER")),
            Map.entry("fchmodat", List.of("FOWNER")),
            Map.entry("kill", List.of("KILL")),
            Map.entry("chroot", List.of("SYS_CHROOT")),
            Map.entry("mknod", List.of("MKNOD")),
            Map.entry("setrlimit", List.of("SYS_RESOURCE")),
            Map.entry("prlimit64", List.of("SYS_RESOURCE")));

    private Capabilities() {}

    /// The capabilities, all harmless, without which the kernel refuses a system call.
    public static Optional<List<String>> neededFor(String call) {
        return Optional.ofNullable(BY_CALL.get(call));
    }

    /// The added capabilities that a temporary container takes over.
    public static List<String> safe(HostSettings host, Network network) {
        return host.capAdd().stream().filter(name -> harmless(name, network)).toList();
    }

    /// The added capabilities that could undo the isolation.
    public static List<String> dangerous(HostSettings host, Network network) {
        return host.capAdd().stream()
                .filter(name -> !harmless(name, network))
                .map(Capabilities::plain)
                .toList();
    }

    private static boolean harmless(String name, Network network) {
        String plain = plain(name);
        return HARMLESS.contains(plain) || (network == Network.NONE && HARMLESS_WITHOUT_NETWORK.contains(plain));
    }

    private static String plain(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
    }
}
