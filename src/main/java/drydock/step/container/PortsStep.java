package drydock.step.container;

import drydock.fact.EscapedText;
import drydock.fact.Facts;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who holds a port of the engine's machine that the container could not get.
public final class PortsStep implements Step {
    static final String ID = "ports";

    private static final Pattern REFUSED = Pattern.compile(
            "port is already allocated|address already in use|Ports are not available|failed to bind|"
                    + "driver failed programming external connectivity",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTED = Pattern.compile("(.*):(\\d+)->(\\S+)");
    private static final Pattern LINE = Pattern.compile(
            "port (\\d+): (?:held by container (.+), which publishes .*|(wanted twice) by the container itself: .*"
                    + "|no running container publishes it, .*)");

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
        return "Who holds the port that the engine could not publish?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (subject.container().host().ports().isEmpty()) {
            return Plan.Skip.because("it publishes no port");
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
        ports.forEach((port, places) -> lines.add("port " + port + ": " + words(port, places, published)));
        return lines;
    }

    private static String words(int port, List<Wanted> places, List<PublishedPort> published) {
        boolean twice = places.stream().anyMatch(one -> places.stream().anyMatch(one::collidesWith));
        return published.stream()
                .filter(other -> other.port() == port)
                .findFirst()
                .map(other -> "held by container " + EscapedText.of(other.container()) + ", which publishes "
                        + other.inside() + " there" + (other.address().isEmpty() ? "" : " on " + other.address()))
                .orElse(
                        twice
                                ? "wanted twice by the container itself: for "
                                        + places.stream().map(Wanted::inside).collect(Collectors.joining(" and for "))
                                : "no running container publishes it, so if it is taken, a process of the machine"
                                        + " itself holds it");
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

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Held> held = new ArrayList<>();
        List<Citation> highlights = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            Matcher line = LINE.matcher(transcript.lines().get(i).text());
            if (line.matches()) {
                Citation citation = transcript.cite(ID, i + 1);
                String holder = line.group(2) == null ? "" : EscapedText.restore(line.group(2));
                held.add(new Held(Integer.parseInt(line.group(1)), holder, line.group(3) != null, citation));
                highlights.add(citation);
            }
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
