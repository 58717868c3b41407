package drydock.matrix;

import drydock.zoo.DockerCommand;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/// What a fault did to an application, by the application's own sign that it works.
enum Effect {
    /// It does not work, as was wanted.
    BROKEN,
    /// It works all the same, so that nothing may be accused.
    NONE,
    /// It broke in another way than was wanted, so that the cell says nothing.
    OTHER;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int USUAL_SECONDS = 12;

    /// Waits until the container has ended, works, or has had the time to.
    static Effect await(Application application, Launch launch, Fault.Shows shows)
            throws IOException, InterruptedException {
        boolean ready = isReady(application.parts(), launch, shows != Fault.Shows.UNREACHABLE);
        if (shows == Fault.Shows.NOT_READY) {
            return ready ? NONE : BROKEN;
        }
        return ready ? afterStart(shows) : OTHER;
    }

    /// Whether an application that showed a fault in some way does so no more.
    static boolean works(Application application, Launch launch, Fault.Shows showed)
            throws IOException, InterruptedException {
        return switch (showed) {
            case NOT_READY, KILLED -> await(application, launch, Fault.Shows.NOT_READY) == NONE;
            case UNREACHABLE ->
                await(application, launch, Fault.Shows.NOT_READY) == NONE && PortAnswer.serves(launch.port());
            case UNHEALTHY -> await(application, launch, Fault.Shows.NOT_READY) == NONE && becomesHealthy();
            case LATER -> await(application, launch, showed) == NONE;
        };
    }

    private static Effect afterStart(Fault.Shows shows) throws IOException, InterruptedException {
        return switch (shows) {
            case UNHEALTHY -> healthy() ? NONE : BROKEN;
            case LATER -> stillRunning() ? NONE : BROKEN;
            case KILLED -> killed();
            case NOT_READY, UNREACHABLE -> BROKEN;
        };
    }

    private static Effect killed() throws IOException, InterruptedException {
        DockerCommand.run(LIMIT, "kill", MatrixContainers.APPLICATION);
        DockerCommand.run(LIMIT, "wait", MatrixContainers.APPLICATION);
        return BROKEN;
    }

    private static boolean stillRunning() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (running() && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE);
        }
        return running();
    }

    private static boolean isReady(ApplicationParts parts, Launch launch, boolean reachable)
            throws IOException, InterruptedException {
        int seconds = parts.seconds() == 0 ? USUAL_SECONDS : parts.seconds();
        Instant end = Instant.now().plusSeconds(seconds);
        while (running() && Instant.now().isBefore(end)) {
            boolean seen = DockerCommand.run(LIMIT, "logs", MatrixContainers.APPLICATION)
                    .contains(parts.ready());
            if (seen && (!reachable || answers(parts, launch))) {
                Thread.sleep(Duration.ofSeconds(2));
                return running() && (!reachable || answers(parts, launch));
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private static boolean running() throws IOException, InterruptedException {
        return state("{{.State.Running}}").equals("true");
    }

    /// A check that runs every second fails while an application starts.
    private static boolean becomesHealthy() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (running() && Instant.now().isBefore(end)) {
            if (state("{{.State.Health.Status}}").equals("healthy")) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private static boolean healthy() throws IOException, InterruptedException {
        Predicate<String> settled = status -> status.equals("healthy") || status.equals("unhealthy");
        Instant end = Instant.now().plus(LIMIT);
        String status = state("{{.State.Health.Status}}");
        while (!settled.test(status) && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE);
            status = state("{{.State.Health.Status}}");
        }
        return status.equals("healthy");
    }

    private static String state(String format) throws IOException, InterruptedException {
        return DockerCommand.run(LIMIT, "inspect", "--format", format, MatrixContainers.APPLICATION)
                .strip();
    }

    /// Whether its path answers; true for an application without a path, or whose port is not published.
    private static boolean answers(ApplicationParts parts, Launch launch) throws InterruptedException {
        if (parts.path().isEmpty() || launch.port() == 0 || launch.peer() == Launch.Peer.SQUATTING) {
            return true;
        }
        try {
            String port = launch.port() + "/tcp";
            String address = DockerCommand.run(LIMIT, "port", MatrixContainers.APPLICATION, port)
                    .strip();
            return answers(URI.create("http://" + address + parts.path()));
        } catch (IOException ended) {
            return false;
        }
    }

    private static boolean answers(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout((int) ANSWER.toMillis());
        connection.setReadTimeout((int) ANSWER.toMillis());
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
