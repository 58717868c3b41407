package drydock.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the containers of the zoo on an engine, brings them into the state they are wanted in, and removes them.
final class ZooContainers {
    private static final Pattern BASE = Pattern.compile("(?m)^FROM drydock-zoo-base:(\\S+)");
    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Set<String> basesBuilt = new HashSet<>();

    /// Builds the image, and the base images it needs. Quick when the engine has built the same before.
    void build(Fixture fixture) throws IOException, InterruptedException {
        Matcher bases = BASE.matcher(Files.readString(fixture.build().resolve("Dockerfile")));
        while (bases.find()) {
            buildBase(bases.group(1));
        }
        DockerCommand.run(
                BUILD, "build", "--tag", fixture.image(), fixture.build().toString());
    }

    private void buildBase(String name) throws IOException, InterruptedException {
        if (basesBuilt.add(name)) {
            Path folder = Zoo.FOLDER.resolve("base");
            String file = folder.resolve(name + ".dockerfile").toString();
            DockerCommand.run(BUILD, "build", "--tag", "drydock-zoo-base:" + name, "--file", file, folder.toString());
        }
    }

    /// Creates and starts the container and waits until it is as the fixture wants it.
    void start(Fixture fixture) throws IOException, InterruptedException {
        remove(fixture);
        List<String> create = new ArrayList<>(List.of("create", "--name", fixture.container()));
        create.addAll(fixture.options());
        create.add(fixture.image());
        DockerCommand.run(WAIT, create.toArray(String[]::new));
        String before = Instant.now().toString();
        boolean started =
                fixture.until() != Fixture.Until.CREATED && DockerCommand.succeeds(WAIT, "start", fixture.container());
        if (started) {
            await(fixture, before);
        }
        if (!fixture.last().isEmpty()) {
            List<String> last = new ArrayList<>(fixture.last());
            last.add(fixture.container());
            DockerCommand.run(WAIT, last.toArray(String[]::new));
        }
    }

    private static void await(Fixture fixture, String since) throws IOException, InterruptedException {
        if (!fixture.untilLog().isEmpty()) {
            Predicate<String> wanted = line -> line.contains(fixture.untilLog());
            DockerCommand.await(WAIT, wanted, "logs", "--follow", fixture.container());
        }
        switch (fixture.until()) {
            case CREATED, RUNNING -> {}
            case ENDED -> {
                if (fixture.last().isEmpty()) {
                    DockerCommand.run(WAIT, "wait", fixture.container());
                }
            }
            case RESTARTING -> event(fixture, since, "die", 3);
            case HEALTHY -> event(fixture, since, "health_status: healthy", 1);
            case UNHEALTHY -> event(fixture, since, "health_status: unhealthy", 1);
        }
    }

    private static void event(Fixture fixture, String since, String action, int times)
            throws IOException, InterruptedException {
        AtomicInteger seen = new AtomicInteger();
        Predicate<String> last = line -> line.contains(" container " + action + " ") && seen.incrementAndGet() >= times;
        String filter = "container=" + fixture.container();
        DockerCommand.await(WAIT, last, "events", "--since", since, "--filter", filter);
    }

    void remove(Fixture fixture) throws IOException, InterruptedException {
        DockerCommand.succeeds(WAIT, "rm", "--force", "--volumes", fixture.container());
    }
}
