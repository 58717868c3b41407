package drydock.step.program.chain;

import drydock.fact.LineFields;
import drydock.fact.LineForm;
import drydock.model.FileStat;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file's mode, owner, size and time on one line, similar to `ls -l`, and back.
public final class FileDescription {
    private static final LineForm FORM = LineForm.of("{type:-|d|l|?}{letters:line} {owner:word}({uid:number})"
            + " {group:word}({gid:number}) {size:number} bytes, modified {modified:word}[, mode {mode:number}]");

    private static final Pattern LETTERS = Pattern.compile("(?:[-r][-w][-x]){3}");

    private FileDescription() {}

    public static String of(FileStat stat, ContainerUser.Names names) {
        return FORM.write(Map.of(
                "type", stat.permissions().substring(0, 1),
                "letters", stat.permissions().substring(1),
                "owner", names.userName(stat.uid()).replace(' ', '_'),
                "uid", stat.uid(),
                "group", names.groupName(stat.gid()).replace(' ', '_'),
                "gid", stat.gid(),
                "size", stat.size(),
                "modified", stat.modified(),
                "mode", (stat.mode() & 07000) == 0 ? "" : Integer.toOctalString(stat.mode())));
    }

    /// @param owner name, or number if the container has no name for it
    public record Read(FileStat stat, String owner) {}

    public static Optional<Read> read(String path, String line) {
        try {
            return FORM.read(line)
                    .filter(fields -> LETTERS.matcher(fields.text("letters")).matches())
                    .map(fields -> new Read(stat(path, fields), fields.text("owner")));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static FileStat stat(String path, LineFields fields) {
        String special = fields.text("mode");
        return new FileStat(
                path,
                type(fields.text("type")),
                special.isEmpty() ? mode(fields.text("letters")) : Integer.parseInt(special, 8),
                fields.number("uid"),
                fields.number("gid"),
                fields.number("size"),
                Instant.parse(fields.text("modified")),
                "");
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
