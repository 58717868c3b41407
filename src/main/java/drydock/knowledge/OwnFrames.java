package drydock.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The frames of an output's stack traces that name the application's own code.
public final class OwnFrames {
    /// A file and a line, as in `File "/app/app.py", line 14`, `(/app/config.js:5:24)` and `/app/main.go:4`.
    private static final Pattern PLACE = Pattern.compile("\"(?<quoted>[^\"]+)\", line (?<after>\\d+)"
            + "|(?<path>[^\\s()\"'`]+\\.[A-Za-z]{1,5})(?::| on line |\\()(?<line>\\d+)");

    private OwnFrames() {}

    /// @param line counted from 1
    public record Frame(String path, int line) {}

    /// Innermost first where the runtime says so; each file and line once.
    public static List<Frame> in(List<String> lines) {
        List<Frame> frames = new ArrayList<>();
        for (StackTraceFormat format : StackTraceFormat.ALL) {
            if (lines.stream().noneMatch(line -> format.head().matcher(line).find())) {
                continue;
            }
            List<Frame> found = lines.stream()
                    .filter(format::ownFrame)
                    .flatMap(line -> place(line).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                frames.addAll(format.innermostLast() ? found.reversed() : found);
                break;
            }
        }
        return frames;
    }

    private static List<Frame> place(String line) {
        Matcher place = PLACE.matcher(line);
        if (!place.find()) {
            return List.of();
        }
        boolean quoted = place.group("quoted") != null;
        String number = quoted ? place.group("after") : place.group("line");
        return number.length() > 7
                ? List.of()
                : List.of(new Frame(quoted ? place.group("quoted") : place.group("path"), Integer.parseInt(number)));
    }
}
