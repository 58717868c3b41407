package drydock.step.program.chain;

import drydock.model.FileStat;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file's mode, owner, size and time on one line, much as `ls -l` has it, and back.
public final class FileDescription {
    private static final Pattern LINE = Pattern.compile(
            "([-dl?])([-r][-w][-x][-r][-w][-x][-r][-w][-x]) (\\S+)\\((\\d+)\\) (\\S+)\\((\\d+)\\) (\\d+) bytes, modified (\\S+)(?:, mode (\\d+))?");

    private FileDescription() {}

    public static String of(FileStat stat, ContainerUser.Names names) {
        String special = (stat.mode() & 07000) == 0 ? "" : String.format(Locale.ROOT, ", mode %o", stat.mode());
        return "%s %s(%d) %s(%d) %d bytes, modified %s%s"
                .formatted(
                        stat.permissions(),
                        names.userName(stat.uid()).replace(' ', '_'),
                        stat.uid(),
                        names.groupName(stat.gid()).replace(' ', '_'),
                        stat.gid(),
                        stat.size(),
                        stat.modified(),
                        special);
    }

    /// @param owner name, or number where the container has none for it
    public record Read(FileStat stat, String owner) {}

    public static Optional<Read> read(String path, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            FileStat stat = new FileStat(
                    path,
                    type(matcher.group(1)),
                    matcher.group(9) == null ? mode(matcher.group(2)) : Integer.parseInt(matcher.group(9), 8),
                    Long.parseLong(matcher.group(4)),
                    Long.parseLong(matcher.group(6)),
                    Long.parseLong(matcher.group(7)),
                    Instant.parse(matcher.group(8)),
                    "");
            return Optional.of(new Read(stat, matcher.group(3)));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static FileStat.Type type(String letter) {
        return switch (letter) {
            case "-" -> FileStat.Type.FILE;
            case "d" -> FileStat.Type.DIRECTORY;
            case "l" -> FileStat.Type.LINK;
            default -> FileStat.Type.OTHER;
        };
    }

    private static int mode(String letters) {
        int mode = 0;
        for (int i = 0; i < letters.length(); i++) {
            mode = mode << 1 | (letters.charAt(i) == '-' ? 0 : 1);
        }
        return mode;
    }
}
