package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import drydock.model.FileStat;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists a folder of a container in any state, with a tool in a temporary container of the same files: the engine's
/// archive of a folder contains everything below it, which can be the whole image.
public final class FolderListing {
    /// Only a link has quotes, around its name and its target.
    private static final Pattern LINE =
            Pattern.compile("(?<mode>[0-9a-f]+) (?<uid>\\d+) (?<gid>\\d+) (?<size>\\d+) (?<time>\\d+) "
                    + "(?:'(?<link>.*)' -> '(?<target>.*)'|(?<name>.*))");

    /// The tools are given by their full path, because the image may have none or others.
    private static final String SCRIPT =
            "cd \"$1\" && for f in * .[!.]* ..?*; do if [ -e \"$f\" ] || [ -L \"$f\" ]; then printf '%s\\0' \"$f\"; fi;"
                    + " done | \"$0\" xargs -0 -r \"$0\" stat -c '%f %u %g %s %Y %N' --";

    private FolderListing() {}

    /// The entries of a folder, folders first, then by name. Links are not followed.
    public static List<FileStat> of(Engine engine, ContainerDetails container, String folder)
            throws EngineException, InterruptedException {
        new ToolboxGate(engine, Progress.SILENT).await();
        String busybox = Probe.TOOLS + "/busybox";
        try (Sandbox sandbox = engine.sandbox(container)) {
            Transcript listed = sandbox.run(Probe.reading(List.of(busybox, "sh", "-c", SCRIPT, busybox, folder)));
            List<FileStat> entries = entries(folder, listed.lines());
            if (entries.isEmpty() && listed.status().filter(code -> code == 0).isEmpty()) {
                String said = listed.lines().isEmpty()
                        ? listed.ending().words()
                        : listed.lines().getFirst().text();
                throw new EngineException.Refused(folder + " could not be listed: " + said, (Throwable) null);
            }
            return entries;
        }
    }

    private static List<FileStat> entries(String folder, List<OutputLine> lines) {
        List<FileStat> entries = new ArrayList<>();
        lines.forEach(line -> entry(folder, line.text()).ifPresent(entries::add));
        entries.sort(Comparator.comparing((FileStat entry) -> entry.type() != FileStat.Type.DIRECTORY)
                .thenComparing(FileStat::path));
        return entries;
    }

    /// A line that is no entry, such as a part of a name with a line break, is left out.
    static Optional<FileStat> entry(String folder, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int mode = Integer.parseUnsignedInt(parts.group("mode"), 16);
        String target = parts.group("target");
        String name = target == null ? parts.group("name") : parts.group("link");
        return Optional.of(new FileStat(
                (folder.equals("/") ? "/" : folder + "/") + name,
                type(mode),
                mode & 07777,
                Long.parseLong(parts.group("uid")),
                Long.parseLong(parts.group("gid")),
                Long.parseLong(parts.group("size")),
                Instant.ofEpochSecond(Long.parseLong(parts.group("time"))),
                target == null ? "" : target));
    }

    private static FileStat.Type type(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> FileStat.Type.DIRECTORY;
            case 0100000 -> FileStat.Type.FILE;
            case 0120000 -> FileStat.Type.LINK;
            default -> FileStat.Type.OTHER;
        };
    }
}
