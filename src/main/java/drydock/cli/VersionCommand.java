package drydock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `drydock version`: the same as `drydock --version`.
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    VersionCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() {
        drydock.console().result(String.join("\n", new DrydockCommand.VersionLine().getVersion()) + "\n");
        return Exit.DONE;
    }
}
