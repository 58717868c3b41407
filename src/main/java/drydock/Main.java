package drydock;

import drydock.cli.ClosedPipe;
import drydock.cli.Console;
import drydock.cli.DrydockCommand;
import drydock.cli.PlainStart;
import drydock.engine.connect.EngineLocator;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/// Starts Drydock: the window, or the command line when there are arguments.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Reports are UTF-8 whatever the locale says.
        Console console = Console.ofTerminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
        EngineLocator locator = EngineLocator.system();
        LocatedEngines engines = new LocatedEngines(locator);
        WiredWindow window = new WiredWindow(locator);
        System.exit(PlainStart.of(args)
                .map(start -> start.open(window, console))
                .orElseGet(
                        () -> new DrydockCommand(console, engines, Clock.systemUTC(), Optional.of(window)).run(args)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new ClosedPipe(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }
}
