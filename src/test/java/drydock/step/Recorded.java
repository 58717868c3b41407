package drydock.step;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Transcripts recorded from real runs on a real engine.
public final class Recorded {
    private Recorded() {}

    /// What strace wrote, and the traced program printed, as one transcript.
    ///
    /// @param name of the files `trace/NAME.trace`, `.stdout` and `.stderr`
    public static Transcript trace(String name, Ending ending) {
        List<OutputLine> lines = new ArrayList<>();
        lines("trace/" + name + ".stdout").forEach(line -> lines.add(OutputLine.of(Channel.STDOUT, line)));
        lines("trace/" + name + ".stderr").forEach(line -> lines.add(OutputLine.of(Channel.STDERR, line)));
        lines("trace/" + name + ".trace").forEach(line -> lines.add(OutputLine.tool(line)));
        return new Transcript("strace", lines, 0, ending, Duration.ofMillis(400));
    }

    public static Transcript trace(String name, long status) {
        return trace(name, new Ending.Exited(status));
    }

    /// What gdb wrote, as `debugger/NAME.gdb` holds it.
    public static Transcript debugger(String name) {
        List<OutputLine> lines = lines("debugger/" + name + ".gdb").stream()
                .map(OutputLine::tool)
                .toList();
        return new Transcript("gdb", lines, 0, new Ending.Exited(0), Duration.ofMillis(400));
    }

    /// Lines of a file beside this class; none where there is no such file.
    public static List<String> lines(String file) {
        try (InputStream stream = Recorded.class.getResourceAsStream(file)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
