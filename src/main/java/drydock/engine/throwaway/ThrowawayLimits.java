package drydock.engine.throwaway;

import drydock.model.HostSettings;
import drydock.model.Probe;

/// The resource limits of a temporary container: the smaller of the container's limit and Drydock's.
///
/// @param memory   bytes, swap included
/// @param drydocks whether the memory limit is Drydock's own
/// @param pids     processes and threads
/// @param nanoCpus billionths of a core
record ThrowawayLimits(long memory, boolean drydocks, long pids, long nanoCpus) {
    private static final long MIB = 1 << 20;
    private static final long CORE = 1_000_000_000;

    /// @param cpus of the engine's machine; the engine rejects a higher limit
    static ThrowawayLimits of(HostSettings host, Probe.Kind kind, int cpus) {
        long cores = Math.max(1, Math.min(cpus, 2)) * CORE;
        return switch (kind) {
            // The container's limits apply to its program, not to the tools.
            case READING, NETWORK -> new ThrowawayLimits(512 * MIB, true, 256, cores);
            case EXECUTING -> {
                long memory = smaller(host.memory(), 2048 * MIB);
                yield new ThrowawayLimits(
                        memory, memory != host.memory(), smaller(host.pids(), 512), smaller(host.nanoCpus(), cores));
            }
        };
    }

    private static long smaller(long containers, long drydocks) {
        return containers > 0 ? Math.min(containers, drydocks) : drydocks;
    }
}
