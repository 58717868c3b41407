package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The addresses and ports on which a running container listens.
///
/// A temporary container joins the container's network and reads `/proc/net`; no program of the container runs in it.
public final class SocketsStep implements Step {
    static final String ID = "sockets";

    /// As `netstat` writes it: protocol, two queues, local address.
    private static final Pattern SOCKET = Pattern.compile("(tcp|udp)6?\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d{1,5})\\s.*");

    /// The engine's name server, in a network that the user made.
    private static final String NAME_SERVER = "127.0.0.11";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Listening sockets";
    }

    @Override
    public String question() {
        return "On which addresses and ports does the container listen? (A temporary container joins its network to read"
                + " them, and does nothing else there.)";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        ContainerDetails container = subject.container();
        Optional<String> unreadable = unreadable(container);
        if (unreadable.isPresent()) {
            return new Plan.Skip(unreadable.get());
        } else if (container.host().ports().isEmpty() && !unhealthy(container)) {
            return Plan.Skip.because("the container publishes no port and no health check fails");
        }
        return new Plan.Run(command(container, probe().argv()), probe());
    }

    /// Why the container's own sockets can't be read; empty when they can.
    public static Optional<String> unreadable(ContainerDetails container) {
        String mode = container.host().networkMode();
        if (!container.state().running() || container.state().restarting()) {
            return Optional.of("sockets exist only while the container runs");
        }
        return mode.equals("host") || mode.startsWith("container:")
                ? Optional.of("the container's network has sockets of others: " + mode)
                : Optional.empty();
    }

    /// The tool that lists the sockets.
    public static Probe probe() {
        return Probe.inNetwork(List.of(Probe.TOOLS + "/busybox", "netstat", "-l", "-n", "-t", "-u"));
    }

    private static boolean unhealthy(ContainerDetails container) {
        return container
                .state()
                .health()
                .filter(health -> health.status().equals("unhealthy"))
                .isPresent();
    }

    private static String command(ContainerDetails container, List<String> argv) {
        List<String> words = new ArrayList<>(List.of("docker", "run", "--rm", "--network"));
        words.addAll(List.of("container:" + container.name(), "-v", Plan.TOOLS_VOLUME + ":" + Probe.TOOLS + ":ro"));
        words.addAll(List.of("--user", "65534:65534", "--workdir", "/", "--cap-drop", "ALL"));
        words.addAll(List.of("--security-opt", "no-new-privileges"));
        words.addAll(List.of("--entrypoint", argv.getFirst(), container.image()));
        words.addAll(argv.subList(1, argv.size()));
        return CommandLine.of(words);
    }

    private static Optional<Listener> listener(Citation line) {
        Matcher matcher = SOCKET.matcher(line.text());
        return matcher.matches() && !matcher.group(2).equals(NAME_SERVER)
                ? Optional.of(
                        new Listener(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)), line))
                : Optional.empty();
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        if (!(transcript.ending() instanceof Ending.Exited(long status)) || status != 0) {
            return Findings.of(Outcome.INCONCLUSIVE, "the sockets could not be read");
        }
        List<Listener> listeners = listeners(transcript);
        String summary = listeners.isEmpty()
                ? "no program listens on a port"
                : listeners.stream()
                        .map(listener -> listener.protocol() + " " + listener.place())
                        .collect(Collectors.joining(", "));
        return new Findings(
                Outcome.OK,
                summary,
                List.of(new SocketFacts(listeners)),
                listeners.stream().map(Listener::citation).toList());
    }

    /// The listeners in the output of the tool.
    public static List<Listener> listeners(Transcript transcript) {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            listener(transcript.cite(ID, i + 1)).ifPresent(listeners::add);
        }
        return listeners;
    }
}
