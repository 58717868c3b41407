package drydock.cli;

import drydock.mcp.McpService;
import drydock.report.output.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `drydock mcp`: a Model Context Protocol server on stdin and stdout.
@Command(
        name = "mcp",
        description = "Serve a coding assistant by the Model Context Protocol on stdin and stdout. It can list"
                + " containers, run investigations in isolated temporary containers, and read reports, evidence and source"
                + " lines. Secrets are masked, and nothing is changed.")
final class McpCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    McpCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws InterruptedException {
        new McpService(drydock::connect, drydock.clock(), Version.NUMBER)
                .serve(System.in, drydock.console().out());
        return Exit.DONE;
    }
}
