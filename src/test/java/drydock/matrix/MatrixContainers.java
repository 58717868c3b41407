package drydock.matrix;

import drydock.zoo.DockerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds the images of the matrix on an engine, starts their containers, and removes what it made.
final class MatrixContainers {
    /// Of this bench, where another one runs on the same engine.
    private static final String OWN = System.getProperty("matrix.name", "");

    static final String APPLICATION = "drydock-matrix-application" + OWN;
    private static final String PEER = "drydock-matrix-peer" + OWN;
    private static final String SQUATTER = "drydock-matrix-squatter" + OWN;
    private static final String NETWORK = "drydock-matrix" + OWN;
    private static final String LABEL = "drydock.matrix=";
    private static final Duration BUILD = Duration.ofMinutes(15);
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Set<String> built = new HashSet<>();

    /// Name of the image with an application's compiler, the stage `build` of its Dockerfile.
    static String compilerImage(Application application) {
        return application.image() + "-build";
    }

    /// Builds an application's image, and those of the servers that it is started with.
    void build(Application application) throws IOException, InterruptedException {
        buildFolder(application.image(), application, List.of());
        buildFolder(redis().image(), redis(), List.of());
        if (application.stub().isPresent()) {
            buildFolder(compilerImage(application), application, List.of("--target", "build"));
        }
    }

    private void buildFolder(String image, Application application, List<String> options)
            throws IOException, InterruptedException {
        if (built.add(image)) {
            String folder = application.folder().toString();
            docker(
                    BUILD,
                    List.of(
                            List.of("build", "--force-rm", "--label", LABEL + "application", "--tag", image),
                            options,
                            List.of(folder)));
        }
    }

    /// Builds the image of a cell.
    ///
    /// @return its name
    String build(Cell cell) throws IOException, InterruptedException {
        List<String> layer = cell.fault().layer();
        if (layer.isEmpty()) {
            return cell.application().image();
        }
        String image = cellImage(cell);
        Path folder = Files.createTempDirectory("drydock-matrix-");
        Path file = folder.resolve("Dockerfile");
        try {
            Files.write(file, dockerfile(cell.application().image(), cell.application(), layer));
            DockerCommand.run(
                    BUILD, "build", "--force-rm", "--label", LABEL + "cell", "--tag", image, folder.toString());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        return image;
    }

    /// Builds the image of a cell with the lines of a fix after the fault, in the application's own folder.
    ///
    /// @param broken name of the cell's image
    /// @return its name; empty if it can't be built
    Optional<String> mend(Cell cell, String broken, List<String> layer) throws IOException, InterruptedException {
        String image = cellImage(cell) + "-mended";
        Path file = Files.createTempFile("drydock-matrix-", ".Dockerfile");
        try {
            Files.write(file, dockerfile(broken, cell.application(), layer));
            String folder = cell.application().folder().toString();
            boolean built = DockerCommand.succeeds(
                    BUILD,
                    List.of(
                                    "build",
                                    "--force-rm",
                                    "--label",
                                    LABEL + "cell",
                                    "--tag",
                                    image,
                                    "--file",
                                    file + "",
                                    folder)
                            .toArray(String[]::new));
            return built ? Optional.of(image) : Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Runs commands of the shell, as a user would.
    ///
    /// @return whether all succeeded
    static boolean run(List<String> commands) throws IOException, InterruptedException {
        return DockerCommand.shell(WAIT, String.join(" && ", commands));
    }

    private static List<String> dockerfile(String base, Application application, List<String> layer) {
        List<String> lines = new ArrayList<>();
        if (!layer.getFirst().startsWith("FROM ")) {
            lines.addAll(List.of("FROM " + base, "USER root"));
        }
        lines.addAll(layer);
        String user = application.parts().user();
        lines.add("USER " + (user.isEmpty() ? "root" : user));
        return lines;
    }

    private static String cellImage(Cell cell) {
        return "drydock-matrix-cell:" + cell.application().name() + "-"
                + cell.operator().name() + OWN;
    }

    /// Starts an application's container, and first the servers that it needs.
    ///
    /// @return whether the engine could start it
    boolean start(Application application, String image, Launch launch) throws IOException, InterruptedException {
        remove();
        DockerCommand.run(WAIT, "network", "create", "--label", LABEL + "network", NETWORK);
        if (application.dependency().isPresent() && launch.peer() != Launch.Peer.ABSENT) {
            startPeer(application.dependency().get(), launch.peer() == Launch.Peer.REFUSING);
        }
        List<String> options = new ArrayList<>(List.of("create", "--name", APPLICATION, "--label", LABEL + "cell"));
        options.addAll(network(application, launch));
        launch.variables().forEach((name, value) -> options.addAll(List.of("--env", name + "=" + value)));
        options.addAll(launch.options());
        docker(WAIT, List.of(options, List.of(image), launch.command()));
        return DockerCommand.succeeds(WAIT, "start", APPLICATION);
    }

    private static List<String> network(Application application, Launch launch)
            throws IOException, InterruptedException {
        if (launch.peer() == Launch.Peer.SQUATTING) {
            String port = String.valueOf(application.parts().port());
            startServer(SQUATTER, List.of(), redis().image(), "redis-server", "--port", port);
            return List.of("--network", "container:" + SQUATTER);
        }
        return launch.port() == 0
                ? List.of("--network", NETWORK)
                : List.of("--network", NETWORK, "--publish", "127.0.0.1::" + launch.port());
    }

    private static void startPeer(ApplicationParts.Dependency server, boolean refusing)
            throws IOException, InterruptedException {
        List<String> alias = List.of("--network-alias", server.host());
        if (refusing) {
            startServer(PEER, alias, redis().image(), "sleep", "infinity");
        } else {
            startServer(PEER, alias, Matrix.application(server.application()).image());
            String ready = Matrix.application(server.application()).parts().ready();
            DockerCommand.await(WAIT, line -> line.contains(ready), "logs", "--follow", PEER);
        }
    }

    private static void startServer(String name, List<String> options, String image, String... command)
            throws IOException, InterruptedException {
        List<String> run =
                List.of("run", "--detach", "--init", "--name", name, "--label", LABEL + "peer", "--network", NETWORK);
        docker(WAIT, List.of(run, options, List.of(image), List.of(command)));
    }

    private static Application redis() {
        return Matrix.application("redis");
    }

    /// Removes the containers and the network.
    void remove() throws IOException, InterruptedException {
        DockerCommand.succeeds(WAIT, "rm", "--force", "--volumes", APPLICATION, PEER, SQUATTER);
        DockerCommand.succeeds(WAIT, "network", "rm", NETWORK);
    }

    /// Removes the image of a cell.
    void remove(Cell cell) throws IOException, InterruptedException {
        DockerCommand.succeeds(WAIT, "image", "rm", "--force", cellImage(cell) + "-mended");
        DockerCommand.succeeds(WAIT, "image", "rm", "--force", cellImage(cell));
    }

    private static void docker(Duration limit, List<List<String>> words) throws IOException, InterruptedException {
        DockerCommand.run(limit, words.stream().flatMap(List::stream).toArray(String[]::new));
    }
}
