package drydock.investigation.project;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.fact.NeighbourFacts;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.Labels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Investigates the containers of a project, one after the other, and finds out who followed whom.
public final class ProjectInvestigator {
    private final Engine engine;
    private final Investigator investigator;
    private final Progress progress;

    public ProjectInvestigator(Engine engine, Investigator investigator, Progress progress) {
        this.engine = engine;
        this.investigator = investigator;
        this.progress = progress;
    }

    /// The containers of a compose project that fail; all of them if none does.
    ///
    /// @param request the options; its container is not used
    /// @throws EngineException.NotFound when the engine has no container of such a project
    public ProjectInvestigation investigate(String project, Request request)
            throws EngineException, InterruptedException {
        List<ContainerSummary> all = engine.containers();
        List<ContainerSummary> members = all.stream()
                .filter(container ->
                        container.composeProject().filter(project::equals).isPresent())
                .toList();
        if (members.isEmpty()) {
            throw new EngineException.NotFound(nothing(project, all), (Throwable) null);
        }
        return new ProjectInvestigation(project, members(members, request));
    }

    private static String nothing(String project, List<ContainerSummary> all) {
        List<String> known = all.stream()
                .flatMap(container -> container.composeProject().stream())
                .distinct()
                .sorted()
                .toList();
        return "There is no container of a compose project `" + project + "`"
                + (known.isEmpty() ? "; no container belongs to any." : ". Projects: " + String.join(", ", known));
    }

    private List<Member> members(List<ContainerSummary> summaries, Request request)
            throws EngineException, InterruptedException {
        List<ContainerDetails> containers = new ArrayList<>();
        for (ContainerSummary summary : summaries) {
            containers.add(engine.inspect(summary.id()));
        }
        boolean quiet = containers.stream().noneMatch(Member::inTrouble);
        List<Member> members = new ArrayList<>();
        for (ContainerDetails container : containers) {
            boolean examined = quiet ? container.state().running() : Member.inTrouble(container);
            members.add(examined ? examined(container, containers, request) : looked(container));
        }
        return members;
    }

    private Member looked(ContainerDetails container) throws EngineException, InterruptedException {
        return new Member(container, engine.history(container.id()), Optional.empty(), List.of());
    }

    private Member examined(ContainerDetails container, List<ContainerDetails> all, Request request)
            throws EngineException, InterruptedException {
        progress.note(container.name());
        return member(container, investigator.investigate(request.of(container.id(), Optional.empty()), progress), all);
    }

    /// A member that was investigated.
    ///
    /// @param all the containers of the project
    public static Member member(ContainerDetails container, Investigation investigation, List<ContainerDetails> all) {
        Set<String> needs = new LinkedHashSet<>(named(investigation));
        investigation.leading().ifPresent(leading -> needs.addAll(NamedMembers.of(leading, container, all)));
        if (container.state().created()) {
            needs.addAll(awaited(container, all));
        }
        needs.remove(container.name());
        return new Member(
                investigation.subject().container(),
                investigation.subject().history(),
                Optional.of(investigation),
                List.copyOf(needs));
    }

    /// The containers that the leading cause rests on.
    private static List<String> named(Investigation investigation) {
        List<Citation> cited = investigation.leading().stream()
                .flatMap(finding -> finding.verdict().evidence().stream())
                .toList();
        return investigation.facts().get(NeighbourFacts.class).stream()
                .flatMap(facts -> facts.neighbours().stream())
                .filter(seen -> cited.contains(seen.citation()))
                .map(seen -> seen.container().name())
                .toList();
    }

    /// The containers of the services that compose starts before this one.
    private static List<String> awaited(ContainerDetails container, List<ContainerDetails> all) {
        String label = container.labels().getOrDefault(Labels.COMPOSE_DEPENDS_ON, "");
        List<String> services = Stream.of(label.split(","))
                .map(one -> one.replaceFirst(":.*", ""))
                .toList();
        return all.stream()
                .filter(other ->
                        other.composeService().filter(services::contains).isPresent())
                .map(ContainerDetails::name)
                .toList();
    }
}
