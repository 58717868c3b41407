package drydock.cli;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseBundle;
import drydock.casefile.store.WholeFile;
import drydock.format.source.GitConfig;
import drydock.investigation.project.ProjectInvestigation;
import drydock.model.GitRemote;
import drydock.report.Report;
import drydock.report.output.NewIssue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options for a report's format and destination.
final class ReportOptions {
    private static final String CUT =
            "Shortened to fit into an address; `drydock report` writes the whole report, to paste here.";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to this file instead of stdout. A failed write leaves no partial file")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = EnumWords.Reports.class,
            description = "markdown, html, json, jira (wiki markup), zip (the whole case to share, with evidence and"
                    + " reports), or issue-url (the address of a form for a new issue in the source folder's repository"
                    + " on GitHub or GitLab, filled in; nothing is sent)")
    private Form format = Form.MARKDOWN;

    @Option(
            names = "--max-chars",
            paramLabel = "N",
            description =
                    "Limit the Markdown to N characters. The most informative parts stay, and the report says what was cut")
    private @Nullable Integer maxChars;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = EnumWords.Severities.class,
            description = "Exit with 7 if the container is critical (critical), or has any problem (warning)")
    private @Nullable FailOn failOn;

    /// The output format of a case.
    enum Form {
        MARKDOWN,
        HTML,
        JSON,
        JIRA,
        ZIP,
        ISSUE_URL
    }

    /// Rejects contradicting options before any work is done.
    void check() {
        if (format == Form.ZIP && output == null) {
            throw usage("--format zip needs a file: add -o FILE.zip");
        }
        if (maxChars == null) {
            return;
        }
        if (maxChars < 1) {
            throw usage("--max-chars needs a number above 0, not " + maxChars);
        }
        if (format != Form.MARKDOWN) {
            throw usage("--max-chars works only with --format markdown");
        }
    }

    /// Rejects what a report on several containers can't be.
    void checkProject() {
        if (format == Form.ZIP || format == Form.ISSUE_URL || maxChars != null || failOn != null) {
            throw usage(
                    "--project works with --format markdown, html, json and jira, and without --max-chars and --fail-on");
        }
    }

    private ParameterException usage(String message) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        return new ParameterException(command, message);
    }

    /// Writes the report. If its file can't be written, the report goes to stdout.
    ///
    /// @return the exit status
    int write(Case content, Console console) {
        int status = switch (format) {
            case ZIP -> bundle(content, console);
            case ISSUE_URL -> issue(content, console);
            case MARKDOWN, HTML, JSON, JIRA -> write(text(content), console);
        };
        boolean severe = failOn != null && failOn.reached(content);
        return status == Exit.DONE && severe ? Exit.SEVERE : status;
    }

    /// Writes the report on several containers.
    ///
    /// @return the exit status
    int write(ProjectInvestigation project, Console console) {
        return write(Report.of(project, Report.Format.valueOf(format.name())), console);
    }

    private int write(String text, Console console) {
        if (output == null) {
            return arrived(console.result(text), console);
        }
        try {
            return written(output, text.getBytes(StandardCharsets.UTF_8), console);
        } catch (IOException e) {
            console.say(failure(output, e) + ". The report follows on stdout");
            console.result(text);
            return Exit.NOT_WRITTEN;
        }
    }

    private String text(Case content) {
        return switch (format) {
            case MARKDOWN -> maxChars == null ? Report.markdown(content) : Report.markdown(content, maxChars);
            case HTML -> Report.of(content, Report.Format.HTML);
            case JSON -> Report.of(content, Report.Format.JSON);
            case JIRA -> Report.of(content, Report.Format.JIRA);
            case ZIP, ISSUE_URL -> throw new IllegalStateException(format + " is no text of a report");
        };
    }

    /// The address, for a browser.
    private int issue(Case content, Console console) {
        Optional<GitRemote> remote =
                content.investigation().subject().expectations().source().flatMap(GitConfig::remote);
        if (remote.isEmpty()) {
            console.say("drydock: no repository on GitHub or GitLab is known. Name the program's source folder with"
                    + " `drydock investigate --source DIR`: its git configuration tells the repository");
            return Exit.NOT_WRITTEN;
        }
        return write(NewIssue.of(content, remote.get(), CUT).address() + "\n", console);
    }

    private int bundle(Case content, Console console) {
        Path file = Objects.requireNonNull(output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CaseBundle.write(content, Report.documents(content), bytes);
            return written(file, bytes.toByteArray(), console);
        } catch (IOException e) {
            console.say(failure(file, e));
            return Exit.NOT_WRITTEN;
        }
    }

    private static int written(Path file, byte[] content, Console console) throws IOException {
        WholeFile.write(file, content);
        console.say("report: " + file.toAbsolutePath().normalize());
        return Exit.DONE;
    }

    private static String failure(Path file, IOException e) {
        return "drydock: the report could not be written to " + file + ": " + WholeFile.reason(e);
    }

    private static int arrived(boolean arrived, Console console) {
        if (!arrived) {
            console.say("drydock: the report could not be written to stdout");
        }
        return arrived ? Exit.DONE : Exit.NOT_WRITTEN;
    }
}
