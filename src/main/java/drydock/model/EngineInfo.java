package drydock.model;

/// The engine that answers, and its machine.
///
/// @param endpoint     where it answers, such as `unix:///var/run/docker.sock`
/// @param name         product in words, such as `Docker Engine`
/// @param version      product version
/// @param apiVersion   highest API version it speaks, such as `1.41`
/// @param architecture of its machine, in the words of images: amd64, arm64 …
/// @param cgroup       control group version: 1, 2, or 0 if not told
/// @param memory       bytes of its machine
public record EngineInfo(
        String endpoint,
        String name,
        String version,
        String apiVersion,
        String os,
        String architecture,
        String kernel,
        int cgroup,
        int cpus,
        long memory) {}
