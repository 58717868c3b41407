package drydock.step.container;

import drydock.fact.LineFields;
import drydock.fact.LineForm;
import drydock.fact.NeighbourFacts.Seen;
import drydock.model.Citation;
import drydock.model.Neighbour;
import drydock.model.Neighbourhood;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The evidence of the neighbours step: the container's networks, and one line for each other container.
final class NeighbourLines {
    static final LineForm OWN = LineForm.of("networks of this container: {networks:list}");
    static final LineForm ALONE = LineForm.of("this container is in no network");
    static final LineForm OTHER = LineForm.of("container {name}: {state:id}[, exit code {code:number}]"
            + "[, restarts {restarts:number}][, health {health:id}][; started {started:word}][; ended {ended:word}]"
            + "[; ready {ready:word}][; service {service}][ of project {project}][; shares {shared:list}]"
            + "[; answers to {names:list}][; addresses {addresses:list}][; in {networks:list}][; ports {ports:list}]");

    private NeighbourLines() {}

    static List<String> of(Neighbourhood found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.networks().isEmpty() ? ALONE.write() : OWN.write(Map.of("networks", found.networks())));
        found.neighbours().forEach(neighbour -> lines.add(OTHER.write(fields(neighbour))));
        return lines;
    }

    private static Map<String, Object> fields(Neighbour neighbour) {
        boolean over = !neighbour.running() && neighbour.ended().isPresent();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", neighbour.name());
        fields.put("state", neighbour.state());
        fields.put("code", over ? neighbour.exitCode() : "");
        fields.put("restarts", neighbour.restarts() > 0 ? neighbour.restarts() : "");
        fields.put("health", neighbour.health());
        fields.put("started", time(neighbour.started()));
        fields.put("ended", over ? time(neighbour.ended()) : "");
        fields.put("ready", time(neighbour.ready()));
        fields.put("service", neighbour.service());
        fields.put("project", neighbour.project());
        fields.put("shared", neighbour.shared());
        fields.put("names", neighbour.names());
        fields.put("addresses", neighbour.addresses());
        fields.put("networks", neighbour.networks());
        fields.put("ports", neighbour.ports());
        return fields;
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    static Optional<Seen> read(Citation line) {
        return OTHER.read(line.text()).map(fields -> new Seen(neighbour(fields), line));
    }

    private static Neighbour neighbour(LineFields fields) {
        return new Neighbour(
                "",
                fields.text("name"),
                fields.text("service"),
                fields.text("project"),
                fields.words("names"),
                fields.words("addresses"),
                fields.words("networks"),
                fields.words("shared"),
                fields.text("state"),
                fields.number("code"),
                fields.count("restarts"),
                fields.text("health"),
                instant(fields.text("started")),
                instant(fields.text("ended")),
                instant(fields.text("ready")),
                fields.words("ports"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
