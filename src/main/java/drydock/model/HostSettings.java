package drydock.model;

import java.util.List;
import java.util.Map;

/// The engine settings of a container: limits, privileges, network.
///
/// @param memory      limit in bytes, 0 for none
/// @param memorySwap  memory and swap together in bytes, 0 for the engine's default, -1 for unlimited
/// @param nanoCpus    processor share in billionths of a core, 0 for none
/// @param pids        process limit, 0 or less for none
/// @param tmpfs       mount point to options
/// @param ulimits     `name=soft:hard`
/// @param ports       published ports, `hostIp:hostPort->containerPort/protocol`
/// @param logDriver   name of the log driver
/// @param extraHosts  lines that the engine adds to `/etc/hosts`, `name:address`
public record HostSettings(
        long memory,
        long memorySwap,
        long nanoCpus,
        long pids,
        List<String> capAdd,
        List<String> capDrop,
        List<String> securityOptions,
        boolean privileged,
        boolean readOnlyRootfs,
        boolean init,
        String networkMode,
        String logDriver,
        Map<String, String> tmpfs,
        List<String> ulimits,
        List<String> ports,
        List<String> devices,
        List<String> extraHosts) {

    public HostSettings {
        capAdd = List.copyOf(capAdd);
        capDrop = List.copyOf(capDrop);
        securityOptions = List.copyOf(securityOptions);
        tmpfs = Map.copyOf(tmpfs);
        ulimits = List.copyOf(ulimits);
        ports = List.copyOf(ports);
        devices = List.copyOf(devices);
        extraHosts = List.copyOf(extraHosts);
    }
}
