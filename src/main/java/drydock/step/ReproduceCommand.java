package drydock.step;

import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.Mount;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.step.container.MountLines;
import java.util.ArrayList;
import java.util.List;

/// Reproduce commands: they need Docker, and for a tool also the volume with Drydock's tools. They contain no secret.
///
/// A container of a compose project is copied by `docker compose run`, which keeps its settings, any other by
/// `docker run --network none` with its user, folder and mounts.
public final class ReproduceCommand {
    private ReproduceCommand() {}

    /// Runs a command of the image in a fresh container in place of the entrypoint.
    public static String run(Subject subject, List<String> argv) {
        return run(subject, false, List.of(), argv);
    }

    /// As [#run], with the container's own environment: its variables are taken from the container when the command
    /// runs, never written into it.
    public static String runWithEnvironment(Subject subject, List<String> argv) {
        return run(subject, true, List.of(), argv);
    }

    /// As [#runWithEnvironment], with one more variable.
    public static String runWithVariable(Subject subject, String variable, List<String> argv) {
        return run(subject, true, List.of("-e", variable), argv);
    }

    /// As [#runWithEnvironment], with a terminal.
    public static String runWithTerminal(Subject subject, List<String> argv) {
        return run(subject, true, List.of("-t"), argv);
    }

    /// Runs one of Drydock's tools on the image's files.
    public static String tool(Subject subject, String tool, List<String> arguments) {
        return run(subject, false, tools(), toolCommand(tool, arguments));
    }

    /// As [#tool], with the container's own environment: for a tool that runs the program.
    public static String toolWithEnvironment(Subject subject, String tool, List<String> arguments) {
        return run(subject, true, tools(), toolCommand(tool, arguments));
    }

    /// Copies a file out of the container, which works in any state and without a shell, into a command of the
    /// reader's own machine.
    public static String content(Subject subject, String path, String into) {
        String from = subject.container().name() + ":" + path;
        return CommandLine.of(List.of("docker", "cp", "-L", from, "-")) + " | " + into;
    }

    private static List<String> tools() {
        return List.of("-v", Plan.TOOLS_VOLUME + ":" + Probe.TOOLS + ":ro");
    }

    private static List<String> toolCommand(String tool, List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of(Probe.TOOLS + "/" + tool));
        argv.addAll(arguments);
        return argv;
    }

    private static String run(Subject subject, boolean environment, List<String> options, List<String> argv) {
        ContainerDetails container = subject.container();
        boolean compose = container.composeProject().isPresent()
                && container.composeService().isPresent();
        List<String> before =
                compose ? new ArrayList<>(ComposeCommand.of(container)) : new ArrayList<>(List.of("docker"));
        before.addAll(List.of("run", "--rm"));
        List<String> after = new ArrayList<>(options);
        if (compose) {
            before.add("--no-deps");
            // Compose adds a terminal unless an option turns it off.
            if (!after.remove("-t")) {
                before.add("-T");
            }
        } else {
            after.addAll(List.of("--network", "none"));
            after.addAll(ownSettings(subject));
        }
        after.addAll(List.of("--entrypoint", argv.getFirst()));
        after.add(compose ? container.composeService().orElseThrow() : container.image());
        after.addAll(argv.subList(1, argv.size()));
        String variables = environment && !compose && !subject.imageOnly() ? " " + variables(container) : "";
        return CommandLine.of(before) + variables + " " + CommandLine.of(after);
    }

    private static String variables(ContainerDetails container) {
        return "--env-file <(docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "
                + CommandLine.quote(container.name()) + ")";
    }

    /// The container's settings that are not from its image.
    private static List<String> ownSettings(Subject subject) {
        ContainerConfig own = subject.container().config();
        ContainerConfig image = subject.image().config();
        List<String> options = new ArrayList<>();
        if (!own.user().equals(image.user())) {
            options.addAll(List.of("--user", own.user().isEmpty() ? "root" : own.user()));
        }
        if (!own.workingDir().equals(image.workingDir())) {
            options.addAll(List.of("--workdir", own.workingDir().isEmpty() ? "/" : own.workingDir()));
        }
        MountLines.all(subject.container()).forEach(mount -> options.addAll(mount(mount)));
        return options;
    }

    /// As a mount and not by `-v`, for which the engine would create a missing source; sockets stay where they are.
    private static List<String> mount(Mount mount) {
        String source = mount.type().equals("volume") ? mount.name() : mount.source();
        return switch (mount.type()) {
            case "tmpfs" -> List.of("--tmpfs", mount.destination());
            case "volume", "bind" ->
                source.endsWith(".sock")
                        ? List.of()
                        : List.of(
                                "--mount",
                                "type=" + mount.type() + ",src=" + source + ",dst=" + mount.destination()
                                        + ",readonly");
            default -> List.of();
        };
    }

    /// Inspects the container, or the image if there is no container.
    public static String inspect(Subject subject, String format) {
        String name =
                subject.imageOnly() ? subject.image().id() : subject.container().name();
        return CommandLine.of(List.of("docker", "inspect", "--format", format, name));
    }
}
