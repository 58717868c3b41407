package drydock.ui;

import drydock.model.Channel;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.ContainerSummary;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.Labels;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.RestartPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A container of a [ScriptedEngine]; each change is to be told by the engine's methods.
final class ScriptedContainer {
    private static int count;

    private final String id;
    private final String name;
    private final String image;
    private final String project;
    private String policy;
    private final Instant created = Instant.now();
    private final List<Printed> log = new ArrayList<>();
    private String state = "created";
    private String error = "";
    private Optional<String> health = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private int code;
    private int restarts;
    private boolean oom;
    private boolean throwaway;
    private String folder = "";
    private boolean cutOff;
    private String broken = "";
    private @Nullable LogFrame unfinished;
    private @Nullable Huge hugePiece;

    private record Printed(Instant time, LogFrame frame) {}

    ScriptedContainer(String name, String image, String project, String policy) {
        this(String.format("%064x", 0xabc000000L + ++count), name, image, project, policy);
    }

    /// A container with an id that is known from elsewhere.
    ScriptedContainer(String id, String name) {
        this(id, name, "web:1", "", "always");
    }

    private ScriptedContainer(String id, String name, String image, String project, String policy) {
        this.id = id;
        this.name = name;
        this.image = image;
        this.project = project;
        this.policy = policy;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    synchronized ScriptedContainer failedToStart(String message) {
        error = message;
        return this;
    }

    synchronized ScriptedContainer health(String status) {
        health = Optional.of(status);
        return this;
    }

    synchronized ScriptedContainer state(String now) {
        state = now;
        return this;
    }

    synchronized ScriptedContainer oom() {
        oom = true;
        return this;
    }

    /// With a compose file in this folder.
    synchronized ScriptedContainer composedIn(String path) {
        folder = path;
        return this;
    }

    synchronized ScriptedContainer throwaway() {
        throwaway = true;
        return this;
    }

    synchronized void started(Instant when) {
        if (ended.isPresent()) {
            restarts++;
        }
        state = "running";
        started = Optional.of(when);
        notifyAll();
    }

    synchronized void ended(Instant when, int exitCode) {
        state = policy.equals("no") ? "exited" : "restarting";
        ended = Optional.of(when);
        code = exitCode;
        notifyAll();
    }

    synchronized void policy(String name) {
        policy = name;
    }

    synchronized String policy() {
        return policy;
    }

    synchronized void print(String text) {
        print(Channel.STDOUT, text);
    }

    synchronized void print(Channel channel, String text) {
        Instant now = Instant.now();
        log.add(new Printed(now, ScriptedEngine.frame(channel, now, text)));
        notifyAll();
    }

    /// Adds bytes to the log as they are; a stamp is theirs to bring.
    synchronized void deliver(Channel channel, byte[] bytes) {
        log.add(new Printed(Instant.now(), new LogFrame(channel, bytes)));
        notifyAll();
    }

    /// Output of which the engine has no line end yet. It is not in the log; the line is printed as a whole later.
    synchronized void unfinished(String text) {
        unfinished = new LogFrame(
                Channel.STDOUT,
                (ScriptedEngine.stamp(Instant.now()) + " " + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        notifyAll();
    }

    /// One line of many pieces, which are not kept here, and a line after it.
    synchronized void huge(byte[] stamp, byte[] piece, long bytes) {
        hugePiece = new Huge(stamp, piece, bytes);
        notifyAll();
    }

    private record Huge(byte[] stamp, byte[] piece, long bytes) {
        void to(Consumer<LogFrame> sink) {
            for (long sent = 0; sent < bytes; sent += piece.length) {
                sink.accept(new LogFrame(Channel.STDOUT, stamp));
                sink.accept(new LogFrame(Channel.STDOUT, piece));
            }
            sink.accept(new LogFrame(Channel.STDOUT, new byte[] {'\n'}));
            sink.accept(ScriptedEngine.frame(Channel.STDOUT, Instant.now(), "after the huge line"));
        }
    }

    /// Reading its log fails as it only does when the program has a defect.
    synchronized void breakLog(String message) {
        broken = message;
    }

    synchronized void cutOff() {
        cutOff = true;
        notifyAll();
    }

    synchronized void close() {
        state = "removed";
        notifyAll();
    }

    void log(LogRequest request, Consumer<LogFrame> sink) throws InterruptedException {
        int next = 0;
        synchronized (this) {
            if (!broken.isEmpty()) {
                throw new IllegalStateException(broken);
            }
            cutOff = false;
            if (request.tail() >= 0) {
                next = Math.max(0, log.size() - request.tail());
            }
        }
        while (true) {
            List<Printed> more;
            Huge huge;
            LogFrame half;
            synchronized (this) {
                while (hugePiece == null
                        && unfinished == null
                        && next >= log.size()
                        && request.follow()
                        && state.equals("running")
                        && !cutOff) {
                    wait();
                }
                huge = hugePiece;
                hugePiece = null;
                half = unfinished;
                unfinished = null;
                if (huge == null && half == null && (next >= log.size() || cutOff)) {
                    return;
                }
                more = List.copyOf(log.subList(next, log.size()));
                next = log.size();
            }
            more.stream()
                    .filter(printed -> request.since()
                            .map(since -> !printed.time().isBefore(since))
                            .orElse(true))
                    .forEach(printed -> sink.accept(printed.frame()));
            if (half != null) {
                sink.accept(half);
            }
            if (huge != null) {
                huge.to(sink);
            }
        }
    }

    synchronized ContainerSummary summary() {
        String status = switch (state) {
            case "restarting" -> "Restarting (" + code + ") 3 seconds ago";
            case "exited" -> "Exited (" + code + ") 5 minutes ago";
            case "running" ->
                "Up 2 hours" + health.map(word -> " (" + word + ")").orElse("");
            default -> "Created";
        };
        return new ContainerSummary(id, name, image, "sha256:feed", state, status, created, labels());
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        if (throwaway) {
            labels.put(Labels.KIND, "throwaway");
        }
        if (!project.isEmpty()) {
            labels.put(Labels.COMPOSE_PROJECT, project);
            labels.put(Labels.COMPOSE_SERVICE, name.substring(project.length() + 1));
        }
        if (!folder.isEmpty()) {
            labels.put(Labels.COMPOSE_WORKING_DIR, folder);
            labels.put(Labels.COMPOSE_CONFIG_FILES, folder + "/compose.yaml");
        }
        return labels;
    }

    synchronized ContainerDetails details() {
        ContainerConfig config = new ContainerConfig(
                "",
                List.of(
                        "PATH=/usr/bin:/bin",
                        "DATABASE_PASSWORD=correct-horse-battery",
                        "API_TOKEN_FILE=/run/secrets/api"),
                List.of(),
                List.of("/app/" + name),
                "",
                false,
                false,
                "",
                name,
                List.of(),
                labels());
        ContainerState now = new ContainerState(
                state, code, oom, error, started, ended, health.map(word -> new Health(word, 3, List.of())));
        HostSettings host = new HostSettings(
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                "bridge",
                "json-file",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ContainerDetails(
                id,
                name,
                image,
                "sha256:feed",
                created,
                "/app/" + name,
                List.of(),
                now,
                restarts,
                new RestartPolicy(policy, 0),
                config,
                host,
                List.of());
    }
}
