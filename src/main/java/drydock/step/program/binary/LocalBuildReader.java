package drydock.step.program.binary;

import drydock.fact.EscapedText;
import drydock.model.ContainerFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes down what tells a local build and the program in the container apart, or that they are the same.
public final class LocalBuildReader {
    private static final long LARGEST = 256L << 20;
    private static final int SHOWN = 3;

    private LocalBuildReader() {}

    /// @param file    the local build's path
    /// @param content of the local build, in full
    /// @param program path in the container
    public static List<String> read(String file, byte[] content, String program, ContainerFiles files)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("local build: " + EscapedText.of(file)));
        BuildIdentity local = BuildIdentity.of(content);
        local.write("local ", lines);
        lines.add("program: " + EscapedText.of(program));
        Optional<byte[]> inside = files.read(program, LARGEST + 1).filter(bytes -> bytes.length <= LARGEST);
        if (inside.isEmpty()) {
            lines.add("program size: not read in full");
            return lines;
        }
        BuildIdentity other = BuildIdentity.of(inside.get());
        other.write("program ", lines);
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
        lines.add("own text: " + local.text().size() + " pieces in the local build, " + absent.size()
                + " of them not in the program");
        absent.stream().limit(SHOWN).forEach(text -> lines.add("not in the program: " + EscapedText.line(text, 200)));
    }
}
