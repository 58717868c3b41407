package drydock.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseSummary;
import drydock.model.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `drydock cases`: the cases of this user.
@Command(name = "cases", description = "List, delete or import cases.")
final class CasesCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DrydockCommand drydock;

    @Option(
            names = "--format",
            description = "table or json",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = EnumWords.Lists.class)
    private ListCommand.Form format = ListCommand.Form.TABLE;

    CasesCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        if (format == ListCommand.Form.JSON) {
            return drydock.console().result(json(drydock.library().list())) ? Exit.DONE : Exit.NOT_WRITTEN;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CASE", "LAST EXAMINED", "TIMES", "LEADING CAUSE"));
        for (CaseSummary shelved : drydock.library().list()) {
            switch (shelved) {
                case CaseSummary.Listed listed -> rows.add(row(listed));
                case CaseSummary.Unreadable bad ->
                    rows.add(List.of(bad.id(), "-", "-", "can't be opened: " + PlainText.of(bad.why())));
            }
        }
        if (rows.size() == 1) {
            drydock.console()
                    .say("There are no cases in " + drydock.library().folder()
                            + ". `drydock investigate CONTAINER --keep` creates one.");
            return Exit.DONE;
        }
        return drydock.console()
                        .result(Table.of(rows, drydock.console().terminal().width()))
                ? Exit.DONE
                : Exit.NOT_WRITTEN;
    }

    private static String json(List<CaseSummary> cases) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CaseSummary one : cases) {
            ObjectNode node = array.addObject()
                    .put("id", one.id())
                    .put("folder", one.folder().toString());
            switch (one) {
                case CaseSummary.Listed listed ->
                    node.put("container", listed.container())
                            .put("image", listed.image())
                            .put("opened", listed.opened().toString())
                            .put("updated", listed.updated().toString())
                            .put("examinations", listed.examinations())
                            .put("complete", listed.complete())
                            .put("leading", listed.leading().orElse(null));
                case CaseSummary.Unreadable bad -> node.put("problem", bad.why());
            }
        }
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    }

    private static List<String> row(CaseSummary.Listed listed) {
        return List.of(
                listed.id(),
                MINUTE.format(listed.updated()),
                String.valueOf(listed.examinations()),
                PlainText.of(listed.leading().orElse("none")) + (listed.complete() ? "" : " (cut short)"));
    }

    @Command(name = "delete", description = "Delete a case and all its evidence.")
    int delete(@Parameters(paramLabel = "CASE", description = "Name from the list") String id) throws IOException {
        drydock.library().delete(id);
        drydock.console().say("deleted: " + id);
        return Exit.DONE;
    }

    @Command(name = "import", description = "Copy a case from a folder or .zip file into the list.")
    int copyIn(@Parameters(paramLabel = "DIR|ZIP", description = "Folder or .zip file to copy") Path place)
            throws IOException {
        CaseFolder folder = drydock.library().copyIn(place);
        drydock.console().say("case: " + folder.path());
        return Exit.DONE;
    }
}
