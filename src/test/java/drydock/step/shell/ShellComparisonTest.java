package drydock.step.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.format.shell.ShellParser;
import drydock.step.MachineTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reader of shell scripts against shfmt, over the scripts of the zoo and of this machine.
///
/// `bash -n` and `dash -n` say which files are scripts at all; of those, every command, its words, its line and what it
/// stands in must be the same in both trees.
class ShellComparisonTest {
    private static final MachineTool BASH = new MachineTool("bash", "bash");
    private static final MachineTool DASH = new MachineTool("dash", "dash");
    private static final MachineTool SHFMT = new MachineTool("shfmt", "shfmt");
    private static final Pattern SHELL = Pattern.compile("#! ?(/usr)?/bin/(env )?(ba|da)?sh\\b.*");

    /// shfmt 3.6 takes the `#` in `"$name"# ` for the begin of a comment; no shell does.
    private static final Pattern MISREAD = Pattern.compile("\\w[\"']#\\s");

    private static final int FEWEST_OF_THE_ZOO = 34;
    private static final int FEWEST_OF_THE_MACHINE = 80;
    private static final int MOST_OF_THE_MACHINE = 200;
    private static final int LARGEST = 200_000;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> differences = new ArrayList<>();

    @Test
    void readsTheScriptsOfTheZooAsShfmtDoes() throws IOException, InterruptedException {
        List<Path> scripts = scripts(Path.of("src/test/zoo"), 3);
        scripts.addAll(scripts(Path.of("packaging"), 2));
        scripts.addAll(scripts(Path.of("src/test/resources/drydock/step/shell"), 1));
        int compared = compare(scripts);
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(FEWEST_OF_THE_ZOO);
    }

    @Test
    void readsTheScriptsOfTheMachineAsShfmtDoes() throws IOException, InterruptedException {
        List<Path> scripts = new ArrayList<>();
        for (String place : List.of("/usr/bin", "/usr/sbin", "/etc/init.d", "/var/lib/dpkg/info")) {
            scripts.addAll(scripts(Path.of(place), 1));
        }
        int step = Math.ceilDiv(scripts.size(), MOST_OF_THE_MACHINE);
        List<Path> chosen = IntStream.range(0, scripts.size())
                .filter(i -> i % step == 0)
                .mapToObj(scripts::get)
                .toList();
        int compared = compare(chosen);
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(FEWEST_OF_THE_MACHINE);
    }

    private int compare(List<Path> scripts) throws IOException, InterruptedException {
        int compared = 0;
        for (Path script : scripts) {
            if (BASH.run(List.of("-n"), script).status() == 0
                    || DASH.run(List.of("-n"), script).status() == 0) {
                compared += compare(script) ? 1 : 0;
            }
        }
        return compared;
    }

    private boolean compare(Path script) throws IOException, InterruptedException {
        String source = Files.readString(script, StandardCharsets.ISO_8859_1);
        MachineTool.Answer answer = SHFMT.run(List.of("--to-json", "-ln", "bash"), script);
        if (answer.status() != 0 || MISREAD.matcher(source).find()) {
            return false;
        }
        List<String> other = ShfmtOutline.of(json.readTree(answer.text()), source);
        List<String> own = Outline.of(ShellParser.parse(source));
        if (!own.equals(other)) {
            differences.add(script + ": " + firstDifference(own, other));
        }
        return true;
    }

    private static String firstDifference(List<String> own, List<String> other) {
        int at = 0;
        while (at < Math.min(own.size(), other.size()) && own.get(at).equals(other.get(at))) {
            at++;
        }
        return around(own, at) + ", by shfmt " + around(other, at);
    }

    private static List<String> around(List<String> lines, int at) {
        return lines.subList(Math.max(0, at - 1), Math.min(lines.size(), at + 2));
    }

    private static List<Path> scripts(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.find(
                folder, depth, (_, attributes) -> attributes.isRegularFile() && attributes.size() < LARGEST)) {
            return new ArrayList<>(
                    files.filter(ShellComparisonTest::isScript).sorted().toList());
        }
    }

    private static boolean isScript(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst()
                    .filter(first -> SHELL.matcher(first).matches())
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
