package drydock.engine.throwaway;

import drydock.model.ContainerConfig;
import drydock.model.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The argument list and environment of a probe.
///
/// The variables of the dynamic loader (`LD_LIBRARY_PATH`, `LD_PRELOAD` …) are meant for the container's program and
/// would break a tool of the toolbox: they are removed from its environment, and strace and gdb set them for the
/// program. An entry without `=` makes the engine remove a variable of that name.
///
/// @param argv        program first
/// @param environment entries in the engine's format
record ProbeCommand(List<String> argv, List<String> environment) {
    private static final String STRACE = Probe.TOOLS + "/strace";
    private static final String GDB = Probe.TOOLS + "/gdb";

    ProbeCommand {
        argv = List.copyOf(argv);
        environment = List.copyOf(environment);
    }

    /// The command with the container's environment.
    static ProbeCommand executing(Probe probe, ContainerConfig config) {
        Map<String, String> entries = entries(config);
        change(entries, probe);
        List<String> argv = new ArrayList<>(probe.argv());
        if (tool(probe)) {
            List<String> loader = takeLoader(entries);
            argv.addAll(1, giveBack(probe.argv().getFirst(), loader));
        }
        return new ProbeCommand(argv, List.copyOf(entries.values()));
    }

    /// The command without the container's environment, except that the image's own loader gets the loader's variables.
    static ProbeCommand reading(Probe probe, ContainerConfig config) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (!tool(probe)) {
            entries(config).forEach((name, entry) -> {
                if (name.startsWith("LD_")) {
                    entries.put(name, entry);
                }
            });
        }
        change(entries, probe);
        return new ProbeCommand(probe.argv(), List.copyOf(entries.values()));
    }

    /// Entries that remove all the container's variables and let `file` find its database.
    static List<String> emptied(ContainerConfig config) {
        List<String> entries = new ArrayList<>(entries(config).keySet());
        entries.add("MAGIC=" + Probe.TOOLS + "/share/magic.mgc");
        return entries;
    }

    private static boolean tool(Probe probe) {
        return probe.argv().getFirst().startsWith(Probe.TOOLS + "/");
    }

    private static Map<String, String> entries(ContainerConfig config) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : config.environment()) {
            int end = entry.indexOf('=');
            entries.put(end < 0 ? entry : entry.substring(0, end), entry);
        }
        return entries;
    }

    private static void change(Map<String, String> entries, Probe probe) {
        probe.unset().forEach(name -> entries.put(name, name));
        probe.set().forEach((name, value) -> entries.put(name, name + "=" + value));
    }

    private static List<String> takeLoader(Map<String, String> entries) {
        List<String> taken = new ArrayList<>();
        entries.replaceAll((name, entry) -> {
            if (!name.startsWith("LD_")) {
                return entry;
            }
            if (entry.contains("=")) {
                taken.add(entry);
            }
            return name;
        });
        return taken;
    }

    private static List<String> giveBack(String tool, List<String> loader) {
        List<String> words = new ArrayList<>();
        for (String entry : loader) {
            if (tool.equals(STRACE)) {
                words.addAll(List.of("-E", entry));
            } else if (tool.equals(GDB)) {
                words.addAll(List.of("-iex", "set environment " + entry));
            }
        }
        return words;
    }
}
