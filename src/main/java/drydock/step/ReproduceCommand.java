package drydock.step;

import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerDetails;
import drydock.model.Probe;
import drydock.model.Subject;
import java.util.ArrayList;
import java.util.List;

/// Reproduce commands: they need Docker, and for a tool also the volume with Drydock's tools. They contain no secret.
///
/// They run in a fresh container with the files and settings of the examined one, and as isolated as Drydock's own
/// temporary containers: no network, and mounts that nothing can write to.
public final class ReproduceCommand {
    private ReproduceCommand() {}

    /// Runs a command of the image that only reads, in place of the entrypoint.
    public static String run(Subject subject, List<String> argv) {
        return reading(subject, "", argv);
    }

    /// Runs the program, with the container's own environment: its variables are taken from the container when the
    /// command runs, never written into it. For a compose service, a comment gives the variant with its network.
    public static String runWithEnvironment(Subject subject, List<String> argv) {
        return executing(subject, "", argv) + asCompose(subject, argv);
    }

    /// As [#runWithEnvironment], with one more variable.
    public static String runWithVariable(Subject subject, String variable, List<String> argv) {
        return executing(subject, " " + CommandLine.of(List.of("-e", variable)), argv);
    }

    /// As [#runWithEnvironment], with a terminal.
    public static String runWithTerminal(Subject subject, List<String> argv) {
        return executing(subject, " -t", argv);
    }

    /// Runs one of Drydock's tools on the image's files.
    public static String tool(Subject subject, String tool, List<String> arguments) {
        return reading(
                subject, tools() + " -e MAGIC=" + Probe.TOOLS + "/share/magic.mgc", toolCommand(tool, arguments));
    }

    /// Runs one of Drydock's tools that runs the program, with the container's own environment.
    public static String toolWithEnvironment(Subject subject, String tool, List<String> arguments) {
        return executing(subject, tools(), toolCommand(tool, arguments));
    }

    /// Copies a file out of the container, which works in any state and without a shell, into a command of the
    /// reader's own machine.
    public static String content(Subject subject, String path, String into) {
        String from = subject.container().name() + ":" + path;
        return CommandLine.of(List.of("docker", "cp", "-L", from, "-")) + " | " + into;
    }

    private static String tools() {
        return " " + CommandLine.of(List.of("-v", Plan.TOOLS_VOLUME + ":" + Probe.TOOLS + ":ro"));
    }

    private static List<String> toolCommand(String tool, List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of(Probe.TOOLS + "/" + tool));
        argv.addAll(arguments);
        return argv;
    }

    /// As root without any right but that to read every file.
    private static String reading(Subject subject, String options, List<String> argv) {
        return "docker run --rm --network none --user 0:0 --workdir / --cap-drop ALL --cap-add DAC_READ_SEARCH"
                + " --security-opt no-new-privileges"
                + ReproduceOptions.mounts(subject.container())
                + options
                + command(subject, argv);
    }

    /// A server would not end by itself, and as process 1 it may ignore the signal of `timeout`: so `--init`. So would
    /// a
    /// program that only the script before it ends.
    private static String executing(Subject subject, String options, List<String> argv) {
        ContainerDetails container = subject.container();
        boolean running = container.state().running() && !container.state().restarting();
        boolean server = running || (options.isEmpty() && !argv.equals(container.command()));
        String init = server && !container.host().init() ? " --init" : "";
        String variables = subject.imageOnly() ? "" : " " + variables(container);
        return (server ? "timeout 60 " : "") + "docker run --rm" + variables + init
                + ReproduceOptions.of(subject)
                + options
                + command(subject, argv);
    }

    private static String command(Subject subject, List<String> argv) {
        List<String> words = new ArrayList<>(
                List.of("--entrypoint", argv.getFirst(), subject.container().image()));
        words.addAll(argv.subList(1, argv.size()));
        return " " + CommandLine.of(words);
    }

    private static String asCompose(Subject subject, List<String> argv) {
        ContainerDetails container = subject.container();
        if (container.composeProject().isEmpty() || container.composeService().isEmpty()) {
            return "";
        }
        List<String> words =
                new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T", "--entrypoint", argv.getFirst()));
        words.add(container.composeService().get());
        words.addAll(argv.subList(1, argv.size()));
        String command = ComposeCommand.line(container) + " " + CommandLine.of(words);
        return "\n# NOT isolated, with the project's network and writable volumes:\n# " + command.replace("\n", "\n# ");
    }

    private static String variables(ContainerDetails container) {
        return "--env-file <(docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "
                + CommandLine.quote(container.name()) + ")";
    }

    /// Inspects the container, or the image if there is no container.
    public static String inspect(Subject subject, String format) {
        String name =
                subject.imageOnly() ? subject.image().id() : subject.container().name();
        return CommandLine.of(List.of("docker", "inspect", "--format", format, name));
    }
}
