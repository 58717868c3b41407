package drydock.format.source;

import drydock.knowledge.OwnFrames.Frame;
import drydock.model.SourceFiles;
import drydock.model.SourceFiles.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the lines of a source folder that a stack trace names.
public final class FrameReader {
    private static final int MOST = 6;

    private final SourceFiles files;

    public FrameReader(SourceFiles files) {
        this.files = files;
    }

    /// @param frames paths as in the image, which end as in the source folder
    public List<String> read(List<Frame> frames) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Frame frame : frames.stream().limit(MOST).toList()) {
            Optional<String> file = file(frame.path());
            if (file.isEmpty()) {
                continue;
            }
            List<String> text = files.text(file.get()).orElse("").lines().toList();
            if (frame.line() <= text.size()) {
                lines.add(SourceLines.frame(
                        file.get(), frame.line(), text.get(frame.line() - 1).strip()));
            }
        }
        return lines;
    }

    /// The file whose path has most in common with the frame's end; none if only the name of several agrees.
    private Optional<String> file(String path) throws IOException {
        List<String> same = new ArrayList<>();
        for (Entry entry : files.files()) {
            if (common(entry.path(), path) > 0) {
                same.add(entry.path());
            }
        }
        int best = same.stream().mapToInt(file -> common(file, path)).max().orElse(0);
        List<String> closest = same.stream()
                .filter(file -> common(file, path) == best)
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        return closest.size() == 1 ? Optional.of(closest.getFirst()) : Optional.empty();
    }

    /// The number of names at the end that agree.
    private static int common(String one, String other) {
        List<String> names = List.of(one.split("/")).reversed();
        List<String> others = List.of(other.split("/")).reversed();
        int count = 0;
        while (count < Math.min(names.size(), others.size()) && names.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }
}
