package drydock.mcp;

import drydock.casefile.model.Case;
import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.investigation.StepResult;
import drydock.model.CloseNames;
import drydock.model.ContainerSummary;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.PlainText;
import drydock.report.Report;
import drydock.report.page.CausePage;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import java.util.List;
import java.util.Locale;

/// What an assistant can ask for.
final class Tools {
    private static final int REPORT_CHARS = 12_000;
    private static final int MOST_LINES = 400;

    private final Investigations investigations;

    Tools(Investigations investigations) {
        this.investigations = investigations;
    }

    List<SyncToolSpecification> all() {
        return List.of(
                new ToolCall("list_containers", "List the containers of the engine, running or not, with their state.")
                        .with(new ToolSchema().text("project", "Only containers of this compose project"))
                        .answering(this::list),
                new ToolCall(
                                "investigate",
                                "Find out why a container fails. Collects evidence, runs the program again in isolated"
                                        + " temporary containers (no network, read-only mounts) and weighs all known"
                                        + " causes. The container itself is not changed. Takes up to some minutes and"
                                        + " returns the report and the investigation's id for the other tools.")
                        .with(new ToolSchema()
                                .needs("container", "Name or id of the container")
                                .text("source", "Folder of the program's source on this machine")
                                .flag("all", "Run every step, also those that can't change the verdict any more")
                                .texts("expect_log", "Lines that should be in the log")
                                .texts("require_env", "Variables that must be set"))
                        .answering(this::investigate),
                new ToolCall("read_report", "The report on an investigation.")
                        .with(new ToolSchema()
                                .needs("investigation", "Id that `investigate` returned")
                                .text("format", "markdown (default) or json")
                                .number("max_chars", "Limit of the Markdown; what matters most stays"))
                        .answering(this::report),
                new ToolCall(
                                "read_evidence",
                                "What a step of an investigation found, line by line; the report cites these lines.")
                        .with(new ToolSchema()
                                .needs("investigation", "Id that `investigate` returned")
                                .needs("step", "Id of a step, such as logs or strace")
                                .number("from", "First line, from 1")
                                .number("to", "Last line; at most " + MOST_LINES + " lines are returned"))
                        .answering(this::evidence),
                new ToolCall("read_source", "Lines of a file in the source folder that `investigate` was given.")
                        .with(new ToolSchema()
                                .needs("investigation", "Id that `investigate` returned")
                                .needs("file", "Path in the source folder")
                                .number("from", "First line, from 1")
                                .number("to", "Last line"))
                        .answering(this::source),
                new ToolCall("explain_cause", "What a cause is, how it is checked and how it is fixed.")
                        .with(new ToolSchema().needs("cause", "Id of a cause, such as missing-shared-library"))
                        .answering(Tools::explain));
    }

    private String list(ToolArguments arguments) throws Exception {
        StringBuilder text = new StringBuilder();
        for (ContainerSummary container : investigations.containers()) {
            String project = container.composeProject().orElse("");
            if (arguments
                    .optional("project")
                    .filter(wanted -> !wanted.equals(project))
                    .isEmpty()) {
                text.append(PlainText.of(container.name() + "  " + container.status() + "  image " + container.image()
                                + container
                                        .composeService()
                                        .map(service -> "  service " + project + "/" + service)
                                        .orElse("")))
                        .append('\n');
            }
        }
        return text.isEmpty() ? "There are no containers.\n" : text.toString();
    }

    private String investigate(ToolArguments arguments) throws Exception {
        Held held = investigations.run(arguments);
        return "investigation: " + held.id() + "\n\n" + Report.markdown(Case.of(held.investigation()), REPORT_CHARS);
    }

    private String report(ToolArguments arguments) {
        Case content =
                Case.of(investigations.of(arguments.text("investigation")).investigation());
        return switch (arguments.optional("format").orElse("markdown")) {
            case "json" -> Report.of(content, Report.Format.JSON);
            case "markdown" -> Report.markdown(content, arguments.number("max_chars", Report.GITHUB_LIMIT));
            default -> throw new IllegalArgumentException("The format is markdown or json.");
        };
    }

    private String evidence(ToolArguments arguments) {
        Held held = investigations.of(arguments.text("investigation"));
        String id = arguments.text("step");
        List<String> ran = held.investigation().steps().stream()
                .filter(step -> step.outcome() != Outcome.SKIPPED)
                .map(StepResult::id)
                .toList();
        StepResult step = held.investigation()
                .step(id)
                .filter(result -> ran.contains(result.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The step " + id + " did not run. These did: " + String.join(", ", ran) + "."));
        List<OutputLine> lines = step.transcript().lines();
        int from = arguments.number("from", 1);
        int last = Math.min(lines.size(), Math.min(arguments.number("to", lines.size() + 1), from + MOST_LINES - 1));
        StringBuilder text = new StringBuilder("command: " + step.paste() + "\nsummary: " + step.summary() + "\n\n");
        for (int line = from; line <= last; line++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%5d  %s%n",
                    line,
                    PlainText.of(lines.get(line - 1).text())));
        }
        return text + "(lines " + from + " to " + last + " of " + lines.size() + ")\n";
    }

    private String source(ToolArguments arguments) throws Exception {
        Held held = investigations.of(arguments.text("investigation"));
        return SourceText.of(
                held.source()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "This investigation has no source folder. Give `investigate` the argument `source`.")),
                held.redactor(),
                arguments.text("file"),
                arguments.number("from", 1),
                arguments.number("to", Integer.MAX_VALUE));
    }

    private static String explain(ToolArguments arguments) {
        String id = arguments.text("cause").toLowerCase(Locale.ROOT);
        return CausePage.markdown(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no cause " + id + "."
                        + CloseNames.of(id, Causes.ALL.stream().map(Cause::id).toList()).stream()
                                .findFirst()
                                .map(close -> " Did you mean " + close + "?")
                                .orElse("")));
    }
}
