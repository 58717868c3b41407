package drydock.step;

import drydock.model.CommandLine;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.HostPath;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.Network;
import drydock.model.Subject;
import drydock.step.container.MountLines;
import java.util.Locale;
import java.util.TreeMap;

/// The options of `docker run` that give a container the settings of the examined one, within Drydock's isolation.
///
/// Each option begins with a space, so that none leaves nothing behind.
final class ReproduceOptions {
    private static final long MIB = 1 << 20;

    /// The limits of Drydock's temporary containers, where the container has none of its own.
    private static final long MEMORY = 2048 * MIB;

    private static final long PROCESSES = 512;

    private static final String SECCOMP = "seccomp=";

    private final StringBuilder options = new StringBuilder();

    private ReproduceOptions() {}

    static String of(Subject subject) {
        ReproduceOptions all = new ReproduceOptions();
        all.network(subject);
        all.process(subject);
        all.privileges(subject.container());
        all.limits(subject.container().host());
        return all.options + mounts(subject.container());
    }

    private void network(Subject subject) {
        String mode = subject.container().host().networkMode();
        boolean own = subject.network() == Network.AS_CONFIGURED;
        add("--network", !own ? "none" : mode.isEmpty() || mode.matches("default|host") ? "bridge" : mode);
    }

    /// What is not from the image already.
    private void process(Subject subject) {
        ContainerDetails container = subject.container();
        ContainerConfig own = container.config();
        ContainerConfig image = subject.image().config();
        if (!own.user().equals(image.user())) {
            add("--user", own.user().isEmpty() ? "root" : own.user());
        }
        if (!own.workingDir().equals(image.workingDir())) {
            add("--workdir", own.workingDir().isEmpty() ? "/" : own.workingDir());
        }
        boolean named = !own.hostname().isEmpty() && !container.id().startsWith(own.hostname());
        if (named && !container.host().networkMode().equals("host")) {
            add("--hostname", own.hostname());
        }
        if (container.host().init()) {
            options.append(" --init");
        }
    }

    private void privileges(ContainerDetails container) {
        HostSettings host = container.host();
        host.capDrop().forEach(name -> add("--cap-drop", name));
        host.capAdd().forEach(name -> add("--cap-add", name));
        for (String option : host.securityOptions()) {
            if (option.startsWith(SECCOMP + "{")) {
                options.append(" --security-opt ").append(profile(container));
            } else {
                add("--security-opt", option);
            }
        }
        if (host.readOnlyRootfs()) {
            options.append(" --read-only");
        }
        new TreeMap<>(host.tmpfs())
                .forEach((place, details) -> add("--tmpfs", details.isEmpty() ? place : place + ":" + details));
    }

    /// The engine keeps the text of a seccomp profile, and the command wants a file.
    private static String profile(ContainerDetails container) {
        return SECCOMP + "<(docker inspect --format '{{range .HostConfig.SecurityOpt}}{{println .}}{{end}}' "
                + CommandLine.quote(container.name()) + " | sed -n 's/^seccomp=//p')";
    }

    private void limits(HostSettings host) {
        long memory = host.memory() > 0 ? Math.min(host.memory(), MEMORY) : MEMORY;
        String text = memory % MIB == 0 ? memory / MIB + "m" : String.valueOf(memory);
        add("--memory", text);
        add("--memory-swap", text);
        add("--pids-limit", String.valueOf(host.pids() > 0 ? Math.min(host.pids(), PROCESSES) : PROCESSES));
        if (host.nanoCpus() > 0) {
            add("--cpus", String.format(Locale.ROOT, "%.2f", host.nanoCpus() / 1e9));
        }
        host.ulimits().forEach(limit -> add("--ulimit", limit));
    }

    private void add(String name, String value) {
        options.append(' ').append(name).append(' ').append(CommandLine.quote(value));
    }

    /// The container's mounts, which nothing can write to.
    static String mounts(ContainerDetails container) {
        ReproduceOptions all = new ReproduceOptions();
        MountLines.all(container).stream()
                .filter(mount -> !container.host().tmpfs().containsKey(mount.destination()))
                .forEach(all::mount);
        return all.options.toString();
    }

    /// As a mount and not by `-v`, for which the engine would create a missing source; sockets stay where they are.
    private void mount(Mount mount) {
        String source = mount.type().equals("volume") ? mount.name() : mount.source();
        switch (mount.type()) {
            case "tmpfs" -> add("--tmpfs", mount.destination());
            case "volume", "bind" -> {
                if (!source.endsWith(".sock")) {
                    options.append(" --mount ")
                            .append(HostPath.word(
                                    "type=" + mount.type() + ",src=",
                                    source,
                                    ",dst=" + mount.destination() + ",readonly"));
                }
            }
            default -> {}
        }
    }
}
