package drydock.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `drydock report`: writes the report on a saved case again.
@Command(
        name = "report",
        description = "Write the report on a saved case again, with the causes this version knows. Needs no engine.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            defaultValue = CasePlace.SAMPLE,
            description = "Folder or .zip file of a case, or its name in `drydock cases`, the container's"
                    + " name, or last. Default: the sample that comes with Drydock")
    private String place = CasePlace.SAMPLE;

    @Mixin
    private ReportOptions report = new ReportOptions();

    ReportCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        report.check();
        return report.write(drydock.place(place).read(), drydock.console());
    }
}
