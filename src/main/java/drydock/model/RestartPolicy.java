package drydock.model;

/// The rule for restarts by the engine: `no`, `always`, `unless-stopped` or `on-failure`.
///
/// @param maxRetries limit of `on-failure`, 0 for none
public record RestartPolicy(String name, int maxRetries) {
    /// Whether the engine restarts the container after this exit code.
    public boolean repeats(long exitCode) {
        return switch (name) {
            case "always", "unless-stopped" -> true;
            case "on-failure" -> exitCode != 0;
            default -> false;
        };
    }
}
