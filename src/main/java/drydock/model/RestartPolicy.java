package drydock.model;

/// When the engine starts a container again: `no`, `always`, `unless-stopped` or `on-failure`.
///
/// @param maxRetries limit of `on-failure`, 0 for none
public record RestartPolicy(String name, int maxRetries) {
    /// Whether the engine would start it again after this exit status.
    public boolean repeats(long exitCode) {
        return switch (name) {
            case "always", "unless-stopped" -> true;
            case "on-failure" -> exitCode != 0;
            default -> false;
        };
    }
}
