package drydock.cli;

import drydock.casefile.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `drydock generate`: shell completion and manual pages, made from the definitions of the commands.
@Command(name = "generate", description = "Write shell completion or manual pages.")
final class GenerateCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    GenerateCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "choose a command: completion or man");
    }

    @Command(
            name = "completion",
            description =
                    "Print a completion script. Use it with: source <(drydock generate completion), or in fish with: drydock generate completion --shell fish | source")
    int completion(
            @Option(
                            names = "--shell",
                            paramLabel = "SHELL",
                            defaultValue = "bash",
                            description = "bash, zsh or fish; bash and zsh share one script")
                    Shell shell) {
        String script = shell == Shell.fish ? FishCompletion.of(root()) : AutoComplete.bash("drydock", root());
        return drydock.console().result(script) ? Exit.DONE : Exit.NOT_WRITTEN;
    }

    /// Named as on the command line.
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Command(name = "man", description = "Write a manual page for each command into a folder.")
    int man(@Parameters(paramLabel = "DIR", description = "Such as ~/.local/share/man/man1") Path folder)
            throws IOException {
        Files.createDirectories(folder);
        int pages = write(root(), folder);
        drydock.console().say("manual pages: " + pages + " in " + folder);
        return Exit.DONE;
    }

    private static int write(CommandLine command, Path folder) throws IOException {
        CommandSpec definition = command.getCommandSpec();
        WholeFile.write(
                folder.resolve(ManPage.name(definition) + ".1"),
                ManPage.of(definition).getBytes(StandardCharsets.UTF_8));
        int pages = 1;
        for (CommandLine below : command.getSubcommands().values()) {
            pages += write(below, folder);
        }
        return pages;
    }

    private CommandLine root() {
        return Objects.requireNonNull(spec).root().commandLine();
    }
}
