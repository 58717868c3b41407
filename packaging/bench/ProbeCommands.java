import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/// Prints the commands that the steps of a saved case ran in throwaways, one to a line.
public final class ProbeCommands {
    /// A volume that only the engine's API can make writable for everyone, and what serves the same here.
    private static final String TRACE_VOLUME = "--mount type=volume,dst=/.drydock-out";

    private static final String TRACE_TMPFS = "--tmpfs /.drydock-out:mode=1777";

    private ProbeCommands() {}

    public static void main(String[] args) throws IOException {
        JsonNode steps = new ObjectMapper().readTree(Path.of(args[0], "case.json").toFile()).path("steps");
        for (JsonNode step : steps) {
            String command = step.path("command").asText();
            if (command.startsWith("docker run ")) {
                System.out.println(command.replace(TRACE_VOLUME, TRACE_TMPFS).replace('\n', ' '));
            }
        }
    }
}
