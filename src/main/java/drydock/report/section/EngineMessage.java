package drydock.report.section;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// An engine's error message without the layers that only pass it on.
final class EngineMessage {
    /// What the engine, containerd and runc put before the reason, and the word that stands for no further reason.
    private static final Pattern LAYER = Pattern.compile("(?i)unknown|error response from daemon|runc create failed"
            + "|oci runtime (?:create|error).*|failed to create (?:shim )?task.*|unable to start container process"
            + "|error during container init|driver failed .*|(?:container_linux|process_linux|rootfs_linux|utils)\\.go:\\d+"
            + "|starting container process caused|container init caused|invalid mount config for type .*"
            + "|failed to set up container networking|cannot start service .*");

    private EngineMessage() {}

    /// Its point, such as `exec: "/app/run": permission denied`; the whole message if nothing else is left.
    static String point(String message) {
        List<String> parts =
                Arrays.stream(message.strip().split(": ")).map(String::strip).toList();
        List<String> telling =
                parts.stream().filter(part -> !LAYER.matcher(part).matches()).toList();
        return telling.isEmpty() ? message.strip() : String.join(": ", telling);
    }
}
