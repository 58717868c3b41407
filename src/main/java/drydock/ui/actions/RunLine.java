package drydock.ui.actions;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.CommandLine;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import drydock.model.ImageDetails;
import drydock.model.Mount;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// A `docker run` command that gives a new container the settings of an existing one. Secrets are left out: variables
/// are passed by name, and other words are masked.
final class RunLine {
    private final List<String> words = new ArrayList<>(List.of("docker", "run", "--detach"));
    private final List<String> names = new ArrayList<>();
    private final Redactor redactor;
    private int masked;

    private RunLine(Redactor redactor) {
        this.redactor = redactor;
    }

    /// @param text    the command
    /// @param secrets which values are left out, as a sentence
    record Made(String text, String secrets) {}

    static Made of(Engine engine, String id) throws EngineException, InterruptedException {
        ContainerDetails container = engine.inspect(id);
        Optional<ImageDetails> image;
        try {
            image = Optional.of(engine.image(container.imageId()));
        } catch (EngineException.NotFound gone) {
            image = Optional.empty();
        }
        return of(container, image);
    }

    static Made of(ContainerDetails container, Optional<ImageDetails> image) {
        Redactor redactor = image.map(found -> SubjectRedactor.redactorFor(container, found))
                .orElseGet(() -> new Redactor(container.config().environment()));
        RunLine line = new RunLine(redactor);
        line.identity(container);
        line.process(container, image.map(ImageDetails::config));
        line.privileges(container.host());
        line.limits(container.host());
        container.host().ports().forEach(line::port);
        container.mounts().forEach(line::mount);
        line.program(container, image.map(ImageDetails::config));
        return new Made(CommandLine.of(line.words), line.secrets());
    }

    private String secrets() {
        String variables = names.isEmpty()
                ? ""
                : ReadableNumbers.count(names.size(), "secret value") + " left out: set " + String.join(", ", names)
                        + " in the shell before you run it.";
        String others = masked == 0
                ? ""
                : (variables.isEmpty() ? "" : " ") + ReadableNumbers.count(masked, "other word")
                        + " masked: replace the marks ‹masked: …›.";
        return variables.isEmpty() && others.isEmpty() ? "No secret was recognised in it." : variables + others;
    }

    private void identity(ContainerDetails container) {
        add("--name", container.name());
        String policy = container.restartPolicy().name();
        int retries = container.restartPolicy().maxRetries();
        if (!policy.isEmpty() && !policy.equals("no")) {
            add("--restart", retries > 0 ? policy + ":" + retries : policy);
        }
        String network = container.host().networkMode();
        if (!network.isEmpty() && !network.equals("default")) {
            add("--network", network);
        }
        ContainerConfig config = container.config();
        if (!config.hostname().isEmpty() && !container.id().startsWith(config.hostname()) && !network.equals("host")) {
            add("--hostname", config.hostname());
        }
    }

    /// What is not from the image already.
    private void process(ContainerDetails container, Optional<ContainerConfig> image) {
        ContainerConfig config = container.config();
        if (!config.user().equals(image.map(ContainerConfig::user).orElse(""))) {
            add("--user", config.user());
        }
        if (!config.workingDir().equals(image.map(ContainerConfig::workingDir).orElse(""))) {
            add("--workdir", config.workingDir());
        }
        if (config.tty()) {
            words.add("--tty");
        }
        if (config.openStdin()) {
            words.add("--interactive");
        }
        if (container.host().init()) {
            words.add("--init");
        }
        List<String> inherited = image.map(ContainerConfig::environment).orElse(List.of());
        config.environment().stream()
                .filter(entry -> !inherited.contains(entry))
                .forEach(this::variable);
    }

    private void variable(String entry) {
        String shown = redactor.environment(List.of(entry)).getFirst();
        if (shown.equals(entry)) {
            add("--env", entry);
        } else {
            String name = entry.replaceFirst("=.*", "");
            names.add(name);
            add("--env", name);
        }
    }

    private void privileges(HostSettings host) {
        if (host.privileged()) {
            words.add("--privileged");
        }
        host.capDrop().forEach(name -> add("--cap-drop", name));
        host.capAdd().forEach(name -> add("--cap-add", name));
        host.securityOptions().stream()
                .filter(option -> !option.startsWith("seccomp={"))
                .forEach(option -> add("--security-opt", option));
        if (host.readOnlyRootfs()) {
            words.add("--read-only");
        }
        new TreeMap<>(host.tmpfs())
                .forEach((place, details) -> add("--tmpfs", details.isEmpty() ? place : place + ":" + details));
        host.devices().forEach(device -> add("--device", device));
    }

    private void limits(HostSettings host) {
        if (host.memory() > 0) {
            add("--memory", String.valueOf(host.memory()));
        }
        if (host.memorySwap() > 0) {
            add("--memory-swap", String.valueOf(host.memorySwap()));
        }
        if (host.pids() > 0) {
            add("--pids-limit", String.valueOf(host.pids()));
        }
        if (host.nanoCpus() > 0) {
            add("--cpus", String.format(Locale.ROOT, "%.2f", host.nanoCpus() / 1e9));
        }
        host.ulimits().forEach(limit -> add("--ulimit", limit));
        if (!host.logDriver().isEmpty() && !host.logDriver().equals("json-file")) {
            add("--log-driver", host.logDriver());
        }
    }

    /// From `hostIp:hostPort->containerPort/protocol`.
    private void port(String published) {
        String[] parts = published.split("->", 2);
        if (parts.length == 2) {
            String host = parts[0].replaceFirst("^(0\\.0\\.0\\.0|::|\\[::])?:", "");
            add("--publish", (host.isEmpty() ? "" : host + ":") + parts[1].replaceFirst("/tcp$", ""));
        }
    }

    private void mount(Mount mount) {
        String source = mount.type().equals("volume") ? mount.name() : mount.source();
        if (mount.type().equals("volume") || mount.type().equals("bind")) {
            add(
                    "--mount",
                    "type=" + mount.type() + ",source=" + source + ",target=" + mount.destination()
                            + (mount.writable() ? "" : ",readonly"));
        }
    }

    private void program(ContainerDetails container, Optional<ContainerConfig> image) {
        ContainerConfig config = container.config();
        boolean ownEntrypoint = !config.entrypoint()
                .equals(image.map(ContainerConfig::entrypoint).orElse(List.of()));
        List<String> arguments = new ArrayList<>();
        if (ownEntrypoint) {
            add(
                    "--entrypoint",
                    config.entrypoint().isEmpty() ? "" : config.entrypoint().getFirst());
            config.entrypoint().stream().skip(1).forEach(arguments::add);
        }
        if (ownEntrypoint
                || !config.command().equals(image.map(ContainerConfig::command).orElse(List.of()))) {
            arguments.addAll(config.command());
        }
        words.add(container.image());
        redacted(arguments);
    }

    private void redacted(List<String> arguments) {
        List<String> shown = redactor.words(arguments);
        for (int i = 0; i < shown.size(); i++) {
            masked += i < arguments.size() && shown.get(i).equals(arguments.get(i)) ? 0 : 1;
        }
        words.addAll(shown);
    }

    private void add(String name, String value) {
        words.add(name);
        words.add(value);
    }
}
