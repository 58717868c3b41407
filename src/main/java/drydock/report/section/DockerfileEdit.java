package drydock.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts a sketched change where it belongs in a Dockerfile.
final class DockerfileEdit {
    /// The instructions of a stage before which files and packages are put in place.
    private static final Pattern END = Pattern.compile("(?i)\\s*(?:USER|ENTRYPOINT|CMD|HEALTHCHECK|EXPOSE)\\s.*");

    private static final Pattern STAGE = Pattern.compile("(?i)\\s*FROM\\s.*");

    private final List<String> lines;

    private DockerfileEdit(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /// @param sketch lines that begin with a space, `+` or `-`
    /// @return the lines of the changed file; empty if the sketch removes, or is to follow, what is not there
    static Optional<List<String>> of(List<String> file, List<String> sketch) {
        DockerfileEdit edit = new DockerfileEdit(file);
        return edit.apply(sketch) ? Optional.of(edit.lines) : Optional.empty();
    }

    /// A command that the sketch puts something in front of may be part of a longer instruction in the file.
    ///
    /// @return whether the sketch is only that, and is done
    private boolean within(List<String> sketch) {
        List<String> removed =
                sketch.stream().filter(line -> line.startsWith("-")).toList();
        List<String> added =
                sketch.stream().filter(line -> line.startsWith("+")).toList();
        if (removed.size() != 1 || added.size() != 1 || find(removed.getFirst().substring(1)) >= 0) {
            return false;
        }
        String command = removed.getFirst().substring(1).replaceFirst("^RUN\\s+", "");
        String instead = added.getFirst().substring(1).replaceFirst("^RUN\\s+", "");
        for (int i = lines.size() - 1; i >= 0 && instead.endsWith(command); i--) {
            String line = lines.get(i);
            if (line.contains(command) && !line.strip().startsWith("#")) {
                lines.set(i, line.replace(command, instead));
                return true;
            }
        }
        return false;
    }

    private boolean apply(List<String> sketch) {
        if (within(sketch)) {
            return true;
        }
        List<String> waiting = new ArrayList<>();
        int at = -1;
        for (String line : sketch) {
            String text = line.isEmpty() ? "" : line.substring(1);
            if (line.startsWith("+")) {
                if (at < 0) {
                    waiting.add(text);
                } else {
                    lines.add(at, text);
                    at++;
                }
                continue;
            }
            int found = find(text);
            if (found >= 0) {
                lines.addAll(found, waiting);
                found += waiting.size();
                waiting.clear();
                at = line.startsWith("-") ? found : found + 1;
                if (line.startsWith("-")) {
                    lines.remove(found);
                }
            } else if (line.startsWith("-")) {
                return false;
            } else if (!text.isBlank() && !END.matcher(text).matches()) {
                at = after(text);
                if (at < 0) {
                    return false;
                }
                lines.addAll(at, waiting);
                at += waiting.size();
                waiting.clear();
            }
        }
        lines.addAll(beforeEnd(), waiting);
        return true;
    }

    /// Behind the first instruction that runs the command of a sketch among others; -1 if there is none.
    private int after(String text) {
        String command = text.strip().replaceFirst("^RUN\\s+", "");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(command) && !lines.get(i).strip().startsWith("#")) {
                while (i < lines.size() - 1 && lines.get(i).stripTrailing().endsWith("\\")) {
                    i++;
                }
                return i + 1;
            }
        }
        return -1;
    }

    /// The last line of this text.
    private int find(String text) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!text.isBlank() && lines.get(i).strip().equals(text.strip())) {
                return i;
            }
        }
        return -1;
    }

    private int beforeEnd() {
        int stage = 0;
        for (int i = 0; i < lines.size(); i++) {
            stage = STAGE.matcher(lines.get(i)).matches() ? i : stage;
        }
        for (int i = stage; i < lines.size(); i++) {
            if (END.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }
}
