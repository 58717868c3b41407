package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.Json;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The paths of the kernel that are hidden or read-only in every temporary container, even if the examined container
/// has
/// them open: through `/proc/sys` a program changes settings of the machine.
///
/// Source: `DefaultSpec` of Docker Engine 20.10 to 28.
final class SystemPaths {
    private static final List<String> MASKED = List.of(
            "/proc/acpi",
            "/proc/asound",
            "/proc/interrupts",
            "/proc/kcore",
            "/proc/keys",
            "/proc/latency_stats",
            "/proc/sched_debug",
            "/proc/scsi",
            "/proc/timer_list",
            "/proc/timer_stats",
            "/sys/devices/virtual/powercap",
            "/sys/firmware");
    private static final List<String> READ_ONLY =
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    private SystemPaths() {}

    /// @param own    the container's own host settings, whose further paths are added
    /// @param hidden files that must not be reached; an empty device takes their place
    static void close(ObjectNode host, JsonNode own, Collection<String> hidden) {
        Set<String> masked = union(MASKED, own, "MaskedPaths");
        masked.addAll(hidden);
        put(host, "MaskedPaths", masked);
        put(host, "ReadonlyPaths", union(READ_ONLY, own, "ReadonlyPaths"));
    }

    private static Set<String> union(List<String> always, JsonNode own, String name) {
        Set<String> paths = new LinkedHashSet<>(always);
        paths.addAll(Json.texts(own, name));
        return paths;
    }

    private static void put(ObjectNode host, String name, Collection<String> paths) {
        ArrayNode array = host.putArray(name);
        paths.forEach(array::add);
    }
}
