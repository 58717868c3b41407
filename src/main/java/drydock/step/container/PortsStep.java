package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.fact.PortFacts;
import drydock.fact.PortFacts.Held;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.PublishedPort;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user of a port of the engine's machine that the container could not publish.
public final class PortsStep implements Step {
    static final String ID = "ports";

    private static final Pattern REFUSED = Pattern.compile(
            "port is already allocated|address already in use|Ports are not available|failed to bind|"
                    + "driver failed programming external connectivity",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTED = Pattern.compile("(.*):(\\d+)->(\\S+)");
    private static final LineForm HELD = LineForm.of(
            "port {port:number}: held by container {holder}, which publishes {inside} there[ on {address}]");
    private static final LineForm TWICE =
            LineForm.of("port {port:number}: wanted twice by the container itself: for {places:line}");
    private static final LineForm FREE =
            LineForm.of("port {port:number}: no running container publishes it, so if it is taken, a process of the"
                    + " machine itself holds it");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Published ports";
    }

    @Override
    public String question() {
        return "Which container or program uses the port that the engine could not publish?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (subject.container().host().ports().isEmpty()) {
            return Plan.Skip.because("the container publishes no port");
        } else if (!REFUSED.matcher(subject.container().state().error()).find()) {
            return Plan.Skip.because("the engine refused no port");
        }
        return new Plan.ReadPorts(
                "docker ps --format 'table {{.Names}}\\t{{.Ports}}'",
                held -> lines(subject.container().host().ports(), held));
    }

    private static List<String> lines(List<String> wanted, List<PublishedPort> published) {
        TreeMap<Integer, List<Wanted>> ports = new TreeMap<>();
        for (String port : wanted) {
            Matcher matcher = WANTED.matcher(port);
            if (matcher.matches()) {
                ports.computeIfAbsent(Integer.valueOf(matcher.group(2)), _ -> new ArrayList<>())
                        .add(new Wanted(matcher.group(1), matcher.group(3)));
            }
        }
        List<String> lines = new ArrayList<>();
        ports.forEach((port, places) -> lines.add(line(port, places, published)));
        return lines;
    }

    private static String line(int port, List<Wanted> places, List<PublishedPort> published) {
        Optional<PublishedPort> holder =
                published.stream().filter(other -> other.port() == port).findFirst();
        if (holder.isPresent()) {
            PublishedPort other = holder.get();
            return HELD.write(Map.of(
                    "port", port,
                    "holder", other.container(),
                    "inside", other.inside(),
                    "address", other.address()));
        }
        boolean twice = places.stream().anyMatch(one -> places.stream().anyMatch(one::collidesWith));
        String inside = places.stream().map(Wanted::inside).collect(Collectors.joining(" and for "));
        return twice ? TWICE.write(Map.of("port", port, "places", inside)) : FREE.write(Map.of("port", port));
    }

    /// @param inside such as `80/tcp`
    private record Wanted(String address, String inside) {
        boolean collidesWith(Wanted other) {
            boolean sameProtocol = inside.replaceFirst(".*/", "").equals(other.inside.replaceFirst(".*/", ""));
            boolean sameAddress = address.equals(other.address) || everywhere() || other.everywhere();
            return !inside.equals(other.inside) && sameProtocol && sameAddress;
        }

        private boolean everywhere() {
            return address.isEmpty() || address.equals("0.0.0.0") || address.equals("::");
        }
    }

    private static Optional<Held> held(Citation line) {
        return Stream.of(HELD, TWICE, FREE)
                .flatMap(form -> form.read(line.text()).stream()
                        .map(fields -> new Held(fields.count("port"), fields.text("holder"), form == TWICE, line)))
                .findFirst();
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Held> held = new ArrayList<>();
        List<Citation> highlights = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            Citation citation = transcript.cite(ID, i + 1);
            held(citation).ifPresent(found -> {
                held.add(found);
                highlights.add(citation);
            });
        }
        String summary =
                String.join("; ", highlights.stream().map(Citation::text).toList());
        return new Findings(
                held.isEmpty() ? Outcome.INCONCLUSIVE : Outcome.PROBLEM,
                summary,
                List.of(new PortFacts(held)),
                highlights);
    }
}
