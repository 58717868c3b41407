package drydock.cli;

import drydock.investigation.Investigation;
import drydock.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How and where a report is written.
final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report there, whole or not at all, instead of to stdout")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = Choices.Reports.class,
            description = "markdown, html or json")
    private Report.Format format = Report.Format.MARKDOWN;

    @Option(
            names = "--max-chars",
            paramLabel = "N",
            description = "Keep the Markdown within N characters: what tells most stays, what was cut is said")
    private @Nullable Integer maxChars;

    /// Refuses what does not go together, before any work is done.
    void check() {
        if (maxChars == null) {
            return;
        }
        if (maxChars < 1) {
            throw usage("--max-chars wants a number above 0, not " + maxChars);
        }
        if (format != Report.Format.MARKDOWN) {
            throw usage("--max-chars goes with --format markdown only");
        }
    }

    private ParameterException usage(String message) {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        return new ParameterException(command, message);
    }

    /// Writes the report. What can't be written where it should be is not lost: it goes to stdout.
    ///
    /// @return the exit status
    int write(Investigation investigation, Console console) {
        String text = maxChars == null ? Report.of(investigation, format) : Report.markdown(investigation, maxChars);
        if (output == null) {
            return arrived(console.result(text), console);
        }
        try {
            WholeFile.write(output, text);
            console.say("report: " + output.toAbsolutePath().normalize());
            return Exit.DONE;
        } catch (IOException e) {
            console.say("drydock: the report could not be written to " + output + ": " + WholeFile.reason(e)
                    + "; it follows on stdout");
            console.result(text);
            return Exit.NOT_WRITTEN;
        }
    }

    private static int arrived(boolean arrived, Console console) {
        if (!arrived) {
            console.say("drydock: the report could not be written to stdout");
        }
        return arrived ? Exit.DONE : Exit.NOT_WRITTEN;
    }
}
