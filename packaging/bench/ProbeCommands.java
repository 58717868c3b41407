import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prints the commands that the steps of a saved case ran in throwaways, one to a line; and, where a step read files
/// through the engine, the `docker run` that prints them.
public final class ProbeCommands {
    /// A volume that only the engine's API can make writable for everyone, and what serves the same here.
    private static final String TRACE_VOLUME = "--mount type=volume,dst=/.drydock-out";

    private static final String TRACE_TMPFS = "--tmpfs /.drydock-out:mode=1777";

    private ProbeCommands() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], "examinations", "1");
        JsonNode saved =
                new ObjectMapper().readTree(folder.resolve("examination.json").toFile());
        String image = saved.at("/subject/container/image").asText();
        for (JsonNode step : saved.path("steps")) {
            String command = step.path("command").asText();
            if (step.path("id").asText().equals("start-chain")) {
                List<String> lines = Files.readAllLines(folder.resolve(step.path("evidence").asText()));
                System.out.println(reading(image, lines));
            } else if (step.path("id").asText().equals("binary") && !command.isEmpty()) {
                List<String> lines = Files.readAllLines(folder.resolve(step.path("evidence").asText()));
                System.out.println(hashing(image, lines));
            } else if (command.startsWith("docker run ")) {
                System.out.println(command.replace(TRACE_VOLUME, TRACE_TMPFS).replace('\n', ' '));
            }
        }
    }

    /// The program that is verified.
    private static String hashing(String image, List<String> lines) {
        String program = lines.getFirst().replaceFirst("^.*program: ", "");
        return "docker run --rm --network none --entrypoint sha256sum " + image + " " + program;
    }

    /// The scripts of the start chain, and who the user is.
    private static String reading(String image, List<String> lines) {
        StringBuilder command = new StringBuilder("docker run --rm --network none --entrypoint cat " + image);
        command.append(" /etc/passwd /etc/group");
        Pattern script = Pattern.compile("t - \\d+ script: (/\\S+)");
        for (String line : lines) {
            Matcher matcher = script.matcher(line);
            if (matcher.matches()) {
                command.append(' ').append(matcher.group(1));
            }
        }
        return command.toString();
    }
}
