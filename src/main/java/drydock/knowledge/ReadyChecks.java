package drydock.knowledge;

import java.util.Collection;
import java.util.Optional;

/// Commands that succeed only while a server takes requests.
public final class ReadyChecks {
    private ReadyChecks() {}

    /// @param ports that the server declares, such as `5432/tcp`
    public static Optional<String> of(Collection<String> ports) {
        return Paragraphs.ofResource("/drydock/knowledge/ready-checks.txt").stream()
                .filter(row -> ports.contains(row.value("Port")))
                .map(row -> row.value("Check"))
                .findFirst();
    }
}
