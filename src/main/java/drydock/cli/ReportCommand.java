package drydock.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `drydock report`: renders a saved case again.
@Command(
        name = "report",
        description = "Render a saved case again, examined by the causes of today. Needs no engine.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Parameters(
            paramLabel = "CASE",
            description = "Folder or .zip file of a case, or its name as `drydock cases` gives it")
    private @Nullable String place;

    @Mixin
    private ReportOptions report = new ReportOptions();

    ReportCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        report.check();
        return report.write(drydock.place(Objects.requireNonNull(place)).read(), drydock.console());
    }
}
