package drydock.cli;

import drydock.investigation.CaseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `drydock report`: renders a saved investigation again.
@Command(name = "report", description = "Render a saved investigation again. Needs no engine.", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Parameters(paramLabel = "DIR", description = "Folder of the investigation, as kept by investigate --save")
    private @Nullable Path folder;

    @Mixin
    private ReportOptions report = new ReportOptions();

    ReportCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        report.check();
        return report.write(new CaseStore().load(java.util.Objects.requireNonNull(folder)), drydock.console());
    }
}
