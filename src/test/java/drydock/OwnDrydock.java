package drydock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Drydock's command line as a user starts it, in a process and in folders of its own.
///
/// @param folder holds all that it keeps: `data` the cases, `tmp` what is there for a while
record OwnDrydock(Path folder) {
    Path data() {
        return folder.resolve("data");
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(_ -> {}, List.of(arguments));
    }

    /// @param heard called with each line of its stderr, while it runs
    Ended run(Consumer<String> heard, List<String> arguments) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "drydock.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_DATA_HOME", data().toString());
        return Ended.of(builder, heard);
    }
}
