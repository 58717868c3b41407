package drydock.casefile.model;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The settings of a container that differ between two examinations. Values of variables are not shown: they may be
/// secrets, masked alike.
final class ChangedSettings {
    private final List<Comparison.Row> rows;

    private ChangedSettings(List<Comparison.Row> rows) {
        this.rows = rows;
    }

    static void between(Subject then, Subject now, List<Comparison.Row> rows) {
        ChangedSettings changes = new ChangedSettings(rows);
        ContainerDetails before = then.container();
        ContainerDetails after = now.container();
        changes.add("Command", before.command(), after.command());
        changes.add("User", before.config().user(), after.config().user());
        changes.add(
                "Working directory",
                before.config().workingDir(),
                after.config().workingDir());
        changes.variables(before.config(), after.config());
        changes.add("Mounts", mounts(before), mounts(after));
        changes.add(
                "Restart policy",
                before.restartPolicy().name(),
                after.restartPolicy().name());
        changes.host(before.host(), after.host());
        changes.add(
                "Health check", before.config().healthCheck(), after.config().healthCheck());
    }

    private void host(HostSettings before, HostSettings after) {
        add("Published ports", before.ports(), after.ports());
        add("Network", before.networkMode(), after.networkMode());
        add("Memory limit", limit(before.memory()), limit(after.memory()));
        add("Process limit", limit(before.pids()), limit(after.pids()));
        add("Other limits", before.ulimits(), after.ulimits());
        add("Added capabilities", before.capAdd(), after.capAdd());
        add("Dropped capabilities", before.capDrop(), after.capDrop());
        add("Security options", before.securityOptions(), after.securityOptions());
        add("Read-only root", String.valueOf(before.readOnlyRootfs()), String.valueOf(after.readOnlyRootfs()));
    }

    private static String limit(long value) {
        return value > 0 ? String.valueOf(value) : "none";
    }

    private static List<String> mounts(ContainerDetails container) {
        return container.mounts().stream().map(ChangedSettings::mount).sorted().toList();
    }

    private static String mount(Mount mount) {
        String from = mount.type().equals("volume") ? mount.name() : mount.source();
        return from + ":" + mount.destination() + (mount.writable() ? "" : ":ro");
    }

    private void variables(ContainerConfig before, ContainerConfig after) {
        Map<String, String> old = values(before);
        Map<String, String> fresh = values(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            String was = old.get(name);
            String is = fresh.get(name);
            if (was == null || is == null) {
                add("Variable " + name, was == null ? "missing" : "set", is == null ? "missing" : "set");
            } else if (!was.equals(is)) {
                add("Variable " + name, "set", "set to another value");
            }
        }
    }

    private static Map<String, String> values(ContainerConfig config) {
        Map<String, String> values = new TreeMap<>();
        for (String entry : config.environment()) {
            int equals = entry.indexOf('=');
            values.put(equals < 0 ? entry : entry.substring(0, equals), equals < 0 ? "" : entry.substring(equals + 1));
        }
        return values;
    }

    private void add(String what, Collection<String> before, Collection<String> after) {
        add(what, String.join(" ", before), String.join(" ", after));
    }

    private void add(String what, String before, String after) {
        if (!before.equals(after)) {
            rows.add(new Comparison.Row(Comparison.Kind.SETTING, what, orNone(before), orNone(after)));
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
