package drydock.model;

/// A container engine and its machine.
///
/// @param endpoint     its address, such as `unix:///var/run/docker.sock`
/// @param name         product in words, such as `Docker Engine`
/// @param version      product version
/// @param apiVersion   highest API version it supports, such as `1.41`
/// @param architecture of its machine, named as in images: amd64, arm64 …
/// @param cgroup       control group version: 1, 2, or 0 if unknown
/// @param memory       memory of its machine in bytes
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
