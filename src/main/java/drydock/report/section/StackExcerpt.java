package drydock.report.section;

import drydock.knowledge.StackTraceFormat;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shortens the stack traces in an output: messages, causes and the program's own frames stay, and frames of libraries
/// are only counted.
final class StackExcerpt {
    /// A frame as Java, .NET and JavaScript (`at …`), Python (`File …`), Ruby (`from …`), PHP and C++ (`#1 …`) print
    /// it.
    private static final Pattern FRAME = Pattern.compile(
            "^(?<indent>\\s*)(?:at \\S|File \"|from \\S+:\\d+:in |#\\d+ |\\.\\.\\. \\d+ more|\\S+\\.go:\\d+)");

    /// Folding fewer lines than this saves nothing.
    private static final int FEWEST = 2;

    private final List<String> lines;
    private final StackTraceFormat format;
    private final List<String> kept = new ArrayList<>();

    private StackExcerpt(List<String> lines, StackTraceFormat format) {
        this.lines = lines;
        this.format = format;
    }

    static List<String> of(List<String> lines) {
        Optional<StackTraceFormat> format = StackTraceFormat.ALL.stream()
                .filter(known -> lines.stream()
                        .anyMatch(line -> known.head().matcher(line).find()))
                .filter(known -> lines.stream().anyMatch(known::ownFrame))
                .findFirst();
        return format.map(known -> new StackExcerpt(lines, known).shortened()).orElse(lines);
    }

    private List<String> shortened() {
        int i = 0;
        while (i < lines.size()) {
            int end = libraryFrames(i);
            if (end - i < FEWEST) {
                kept.add(lines.get(i));
                i++;
            } else {
                long frames = lines.subList(i, end).stream().filter(this::frame).count();
                kept.add("    … " + Phrases.count(frames, "library frame"));
                i = end;
            }
        }
        return kept;
    }

    private boolean frame(String line) {
        return FRAME.matcher(line).lookingAt();
    }

    /// The end of the library frames that begin at this line, with the source lines quoted below them.
    private int libraryFrames(int begin) {
        int i = begin;
        while (i < lines.size() && frame(lines.get(i)) && !format.ownFrame(lines.get(i))) {
            int indent = indent(lines.get(i));
            i++;
            while (i < lines.size()
                    && !lines.get(i).isBlank()
                    && !frame(lines.get(i))
                    && indent(lines.get(i)) > indent) {
                i++;
            }
        }
        return i;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
