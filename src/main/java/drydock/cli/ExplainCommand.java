package drydock.cli;

import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.model.CloseNames;
import drydock.report.page.CauseIndex;
import drydock.report.page.CausePage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `drydock explain`: the page about a cause, or the list of all causes.
@Command(
        name = "explain",
        description = "Explain a cause: what it is, how it is checked and fixed. Without ID, list all causes.")
final class ExplainCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of a cause, such as stub-binary")
    private @Nullable String id;

    ExplainCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() {
        String wanted = id;
        drydock.console().result(wanted == null ? list() : page(wanted));
        return Exit.DONE;
    }

    private String page(String wanted) {
        return CausePage.markdown(wanted.toLowerCase(Locale.ROOT))
                .map(TerminalMarkdown::of)
                .orElseThrow(() -> new CommandLine.ParameterException(commandLine(), unknown(wanted)));
    }

    private CommandLine commandLine() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }

    private static String unknown(String wanted) {
        List<String> close =
                CloseNames.of(wanted, Causes.ALL.stream().map(Cause::id).toList());
        return "There is no cause " + wanted + "."
                + (close.isEmpty()
                        ? " `drydock explain` lists all causes."
                        : " Did you mean " + String.join(", ", close) + "?");
    }

    private static String list() {
        List<List<String>> rows = CauseIndex.byFamily().values().stream()
                .flatMap(List::stream)
                .map(cause -> List.of("  " + cause.id(), cause.title()))
                .toList();
        List<String> lines = Table.of(rows).lines().toList();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (var family : CauseIndex.byFamily().entrySet()) {
            int to = from + family.getValue().size();
            text.append(family.getKey().title()).append('\n');
            lines.subList(from, to).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
            from = to;
        }
        return text.append("drydock explain ID prints the page about a cause.\n")
                .toString();
    }
}
