package drydock.cli;

import drydock.casefile.store.WholeFile;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Toolbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `drydock toolbox`: the image with the diagnostic tools.
@Command(name = "toolbox", description = "Manage the diagnostic tools, an image and a volume on the engine.")
final class ToolboxCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    ToolboxCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "choose a command: status, build, export, import or remove");
    }

    @Command(description = "Show whether the toolbox is on the engine.")
    int status() throws IOException, InterruptedException {
        try (Engine engine = drydock.connect()) {
            drydock.console().result(words(engine.toolbox().status()));
            return Exit.DONE;
        }
    }

    @Command(description = "Build the toolbox on the engine if it is missing.")
    int build() throws IOException, InterruptedException {
        try (Interruption interruption = Interruption.ofThisThread();
                Engine engine = drydock.connect()) {
            try {
                engine.toolbox().build(this::stage);
            } finally {
                stage("");
            }
            interruption.tooLate();
            drydock.console().result(words(engine.toolbox().status()));
            return Exit.DONE;
        }
    }

    /// On a terminal, the next stage replaces it.
    private void stage(String sentence) {
        if (drydock.console().terminal().messages()) {
            drydock.console().sayOver(sentence);
        } else if (!sentence.isEmpty() && !sentence.endsWith(")")) {
            drydock.console().say(sentence);
        }
    }

    @Command(name = "export", description = "Write the toolbox to a file, for an engine without network access.")
    int export(@Parameters(paramLabel = "FILE") Path file) throws IOException, InterruptedException {
        byte[] archive;
        try (Engine engine = drydock.connect()) {
            archive = engine.toolbox().exported();
        } catch (EngineException.NotFound none) {
            drydock.console().say("drydock: the toolbox is not built yet. Build it with `drydock toolbox build`");
            return Exit.UNEXPECTED;
        }
        try {
            WholeFile.write(file, archive);
        } catch (IOException e) {
            drydock.console().say("drydock: " + file + " could not be written: " + WholeFile.reason(e));
            return Exit.NOT_WRITTEN;
        }
        drydock.console().result("toolbox: exported to " + file + ", " + archive.length / 1_000_000 + " MB\n");
        return Exit.DONE;
    }

    @Command(name = "import", description = "Load the toolbox onto the engine from a file that `export` wrote.")
    int load(@Parameters(paramLabel = "FILE") Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            drydock.console().say("drydock: file not found: " + file);
            return Exit.UNEXPECTED;
        }
        byte[] archive;
        try {
            archive = Files.readAllBytes(file);
        } catch (IOException e) {
            drydock.console().say("drydock: " + file + " could not be read: " + WholeFile.reason(e));
            return Exit.UNEXPECTED;
        }
        try (Engine engine = drydock.connect()) {
            engine.toolbox().imported(archive);
            drydock.console().result(words(engine.toolbox().status()));
            return Exit.DONE;
        }
    }

    @Command(description = "Remove the toolbox from the engine.")
    int remove() throws IOException, InterruptedException {
        try (Engine engine = drydock.connect()) {
            engine.toolbox().remove();
            drydock.console().result("toolbox: removed\n");
            return Exit.DONE;
        }
    }

    static String words(Toolbox.Status status) {
        if (status.present().isEmpty()) {
            return "toolbox: not built. The first investigation builds it, or `drydock toolbox build`\n";
        }
        String state = status.ready()
                ? "ready, version " + status.version()
                : "version " + status.present().get() + ", which the next investigation replaces with version "
                        + status.version();
        String tools = status.tools().isEmpty() ? "" : "\ntools: " + String.join(", ", status.tools());
        if (!status.versions().isEmpty()) {
            tools += "\nversions: "
                    + new TreeMap<>(status.versions())
                            .entrySet().stream()
                                    .map(tool -> tool.getKey() + " " + tool.getValue())
                                    .collect(Collectors.joining(", "));
        }
        return "toolbox: " + state + ", " + status.size() / 1_000_000 + " MB" + tools + "\n";
    }
}
