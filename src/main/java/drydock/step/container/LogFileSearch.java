package drydock.step.container;

import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.FileStat;
import drydock.model.Mount;
import drydock.model.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a container's log files among its changed files and in folders that are mounted for logs, and reads their
/// last lines.
final class LogFileSearch {
    private static final int LOOKED_AT = 24;
    private static final int READ = 4;
    private static final int LINES = 120;

    /// Maximum names read of a mounted folder.
    private static final int NAMES = 200;

    /// A larger file is only named.
    private static final int LARGEST = 4 << 20;

    private static final Pattern LOG_FOLDER = Pattern.compile(".*/logs?(?:/.*)?");
    private static final Pattern LOG_FILE = Pattern.compile("(?i)(?:/var/log/.*|.*/logs?/[^/]+|.*\\.(?:log|err))");

    /// Requests that were answered, records of packages and logins, and files that are no text.
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*(?:access|audit|history)[^/]*|/var/log/(?:apt/.*|dpkg\\.log|alternatives\\.log|bootstrap\\.log|fontconfig\\.log"
                    + "|wtmp|btmp|lastlog|faillog|journal/.*)|.*\\.(?:gz|xz|zst|bz2|pid|lock|sock|jar|class|jpg|png)|.*/node_modules/.*");

    private final ContainerFiles files;

    LogFileSearch(ContainerFiles files) {
        this.files = files;
    }

    List<String> lines(List<FileChange> changes, List<Mount> mounts) throws IOException {
        List<FileStat> written = new ArrayList<>();
        for (String path : candidates(changes, mounts)) {
            files.entry(path)
                    .filter(FileStat::file)
                    .filter(stat -> stat.size() > 0)
                    .ifPresent(written::add);
        }
        written.sort(Comparator.comparing(FileStat::modified).reversed());
        List<String> lines = new ArrayList<>();
        for (FileStat stat : written.subList(0, Math.min(READ, written.size()))) {
            lines.add(LogFilesStep.FILE.write(
                    Map.of("path", stat.path(), "size", stat.size(), "modified", stat.modified())));
            last(stat).stream().map(line -> LogFilesStep.TEXT + line).forEach(lines::add);
        }
        return lines.isEmpty() ? List.of("no log files") : lines;
    }

    private List<String> candidates(List<FileChange> changes, List<Mount> mounts) throws IOException {
        Stream<String> own = changes.stream()
                .filter(change -> change.kind() != FileChange.Kind.DELETED)
                .map(FileChange::path);
        List<String> mounted = new ArrayList<>();
        for (Mount mount : mounts) {
            if (LOG_FOLDER.matcher(mount.destination()).matches()) {
                files.names(mount.destination(), NAMES).stream()
                        .map(name -> mount.destination() + "/" + name)
                        .forEach(mounted::add);
            }
        }
        return Stream.concat(mounted.stream(), own)
                .filter(path ->
                        LOG_FILE.matcher(path).matches() && !OTHER.matcher(path).matches())
                .limit(LOOKED_AT)
                .toList();
    }

    private List<String> last(FileStat stat) throws IOException {
        if (stat.size() > LARGEST) {
            return List.of();
        }
        byte[] content = files.read(stat.path(), LARGEST).orElse(new byte[0]);
        List<String> lines = new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(PlainText::of)
                .toList();
    }
}
