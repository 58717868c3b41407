package drydock.step.program.binary;

import drydock.fact.EscapedText;
import drydock.knowledge.Thresholds;
import drydock.model.ContainerFiles;
import drydock.step.program.binary.BuildMark.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Describes the differences between a local build and the program in the container, or that they are the same.
public final class LocalBuildReader {
    private static final int SHOWN = 3;

    private LocalBuildReader() {}

    /// @param file    the local build's path
    /// @param content of the local build, in full
    /// @param program path in the container
    public static List<String> read(String file, byte[] content, String program, ContainerFiles files)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(LocalBuildLines.LOCAL.write(Map.of("path", file))));
        BuildIdentity local = BuildIdentity.of(content);
        lines.addAll(local.lines(Side.LOCAL));
        lines.add(LocalBuildLines.PROGRAM.write(Map.of("path", program)));
        Optional<byte[]> inside = files.read(program, Thresholds.LARGEST_PROGRAM + 1)
                .filter(bytes -> bytes.length <= Thresholds.LARGEST_PROGRAM);
        if (inside.isEmpty()) {
            lines.add(BuildMark.SIZE.form().write(Map.of("side", Side.PROGRAM, "value", "not read in full")));
            return lines;
        }
        BuildIdentity other = BuildIdentity.of(inside.get());
        lines.addAll(other.lines(Side.PROGRAM));
        boolean sameFile = local.sha256().equals(other.sha256());
        if (!sameFile && local.comparesText(other)) {
            text(local, inside.get(), lines);
        }
        return lines;
    }

    private static void text(BuildIdentity local, byte[] program, List<String> lines) {
        FixedText.Searched searched = new FixedText.Searched(program);
        List<String> absent =
                local.text().stream().filter(text -> !searched.holds(text)).toList();
        lines.add(LocalBuildLines.OWN_TEXT.write(Map.of("pieces", local.text().size(), "absent", absent.size())));
        absent.stream()
                .limit(SHOWN)
                .map(text -> EscapedText.line(text, 200))
                .forEach(text -> lines.add(LocalBuildLines.ABSENT.write(Map.of("text", text))));
    }
}
