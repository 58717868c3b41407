package drydock.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Paths of the machine in commands for a shell. A home directory becomes `"$HOME"`, because a report should not tell
/// who
/// wrote it, and a reader's own copy lies in another one.
public final class HostPath {
    private static final Pattern HOME = Pattern.compile("^(?:/home/[^/]+|/Users/[^/]+|/root)(?=/)");

    private HostPath() {}

    /// One word of a shell command.
    ///
    /// @param before text of the same word in front of the path, such as `type=bind,src=`
    /// @param after  text of the same word behind it
    public static String word(String before, String path, String after) {
        Matcher home = HOME.matcher(path);
        if (!home.find()) {
            return CommandLine.quote(before + path + after);
        }
        String start = before.isEmpty() ? "" : CommandLine.quote(before);
        return start + "\"$HOME\"" + CommandLine.quote(path.substring(home.end()) + after);
    }

    public static String word(String path) {
        return word("", path, "");
    }
}
