package drydock.cause.ending;

import drydock.cause.Evidence;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.EngineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Kill and stop events about the container's last run.
final class StopEvents {
    private StopEvents() {}

    static List<EngineEvent> of(Evidence evidence, String action) {
        Instant start = evidence.situation().began().orElse(Instant.MIN);
        return evidence.subject().history().stream()
                .filter(EngineEvent::aboutContainer)
                .filter(event -> event.action().equals(action) && !event.time().isBefore(start))
                .toList();
    }

    static Optional<EngineEvent> last(Evidence evidence, String action) {
        return of(evidence, action).stream().reduce((first, second) -> second);
    }

    /// Such as `SIGKILL`; the engine's own word if the number is not known.
    static String signal(EngineEvent kill) {
        String number = kill.attributes().getOrDefault("signal", "");
        return switch (number) {
            case "9", "SIGKILL", "KILL" -> "SIGKILL";
            case "15", "SIGTERM", "TERM" -> "SIGTERM";
            case "2" -> "SIGINT";
            case "3" -> "SIGQUIT";
            default -> number.isEmpty() ? "a signal" : "signal " + number;
        };
    }

    static List<Citation> cite(Evidence evidence) {
        List<Citation> cited = new ArrayList<>(
                evidence.get(StatusFacts.class).map(StatusFacts::kills).orElse(List.of()));
        last(evidence, "kill")
                .filter(event -> cited.isEmpty())
                .ifPresent(event -> cited.add(Citation.field("status", "engine event kill, " + signal(event))));
        cited.add(evidence.situation().state());
        return cited;
    }
}
