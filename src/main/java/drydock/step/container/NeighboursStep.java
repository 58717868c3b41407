package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.fact.LogFacts;
import drydock.fact.NeighbourFacts;
import drydock.fact.NeighbourFacts.Seen;
import drydock.log.RunHistory;
import drydock.model.ContainerDetails;
import drydock.model.Outcome;
import drydock.model.Run;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The containers that this one can reach by name, or names in its settings and output.
public final class NeighboursStep implements Step {
    static final String ID = "neighbours";

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\w.-]+");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Other containers";
    }

    @Override
    public String question() {
        return "Which other containers does this one depend on, are they up, and do they share a network with it?";
    }

    @Override
    public List<String> after() {
        return List.of(LogsStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        ContainerDetails container = subject.container();
        if (subject.imageOnly()) {
            return Plan.Skip.because("there is no container");
        } else if (container.state().startedAt().isEmpty()) {
            return Plan.Skip.because("the container was never started");
        } else if (container.host().networkMode().matches("none|host|container:.*|ns:.*")) {
            return Plan.Skip.because("the container has no network of its own");
        }
        return new Plan.ReadNeighbours(
                "docker ps --all --format 'table {{.Names}}\\t{{.Status}}\\t{{.Networks}}\\t{{.Ports}}'",
                words(container, facts),
                Run.lastFinished(RunHistory.observed(subject))
                        .flatMap(Run::ended)
                        .orElse(subject.taken()),
                NeighbourLines::of);
    }

    /// Every word that may be another container's name.
    private static Set<String> words(ContainerDetails container, Facts facts) {
        Stream<String> settings = Stream.concat(
                container.config().environment().stream().map(entry -> entry.substring(entry.indexOf('=') + 1)),
                container.command().stream());
        Stream<String> said = facts.get(LogFacts.class).stream()
                .flatMap(log -> log.runs().stream())
                .reduce((earlier, last) -> last)
                .stream()
                .flatMap(run -> run.lines().stream())
                .map(LogFacts.Line::text);
        Set<String> words = new HashSet<>();
        Stream.concat(settings, said)
                .flatMap(NOT_IN_A_NAME::splitAsStream)
                .filter(word -> word.length() > 1)
                .forEach(words::add);
        return words;
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        Optional<LineForm.Found> own = NeighbourLines.OWN.first(ID, transcript);
        List<Seen> seen = new ArrayList<>();
        for (int line = 1; line <= transcript.lines().size(); line++) {
            NeighbourLines.read(transcript.cite(ID, line)).ifPresent(seen::add);
        }
        NeighbourFacts found = new NeighbourFacts(
                own.map(line -> line.fields().words("networks")).orElse(List.of()),
                seen,
                own.map(LineForm.Found::citation));
        return new Findings(Outcome.OK, summary(found), List.of(found), List.of());
    }

    private static String summary(NeighbourFacts found) {
        long sharing = found.neighbours().stream()
                .filter(other -> !other.container().shared().isEmpty())
                .count();
        List<String> down = found.neighbours().stream()
                .map(Seen::container)
                .filter(other -> !other.running())
                .map(other -> other.name() + " (" + other.state() + ")")
                .toList();
        String shared = sharing == 0
                ? "no other container shares a network with it"
                : sharing + (sharing == 1 ? " other container shares" : " other containers share")
                        + " a network with it";
        return down.isEmpty() ? shared : shared + "; not running: " + String.join(", ", down);
    }
}
