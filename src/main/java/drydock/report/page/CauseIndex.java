package drydock.report.page;

import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.model.CauseFamily;
import drydock.report.Report;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The causes of the catalogue by family.
public final class CauseIndex {
    private CauseIndex() {}

    /// The causes of each family, sorted by id; no family is empty.
    public static Map<CauseFamily, List<Cause>> byFamily() {
        Map<CauseFamily, List<Cause>> all = new EnumMap<>(CauseFamily.class);
        for (CauseFamily family : CauseFamily.values()) {
            List<Cause> causes = Causes.ALL.stream()
                    .filter(cause -> cause.info().family() == family)
                    .sorted(Comparator.comparing(Cause::id))
                    .toList();
            if (!causes.isEmpty()) {
                all.put(family, causes);
            }
        }
        return all;
    }

    /// The index of the pages as Markdown.
    public static String markdown() {
        Blocks out = new Blocks()
                .heading(1, "Causes")
                .paragraph("Drydock weighs these " + Causes.ALL.size()
                        + " causes in every investigation. Each has a page: what it is, how it is checked and fixed, an"
                        + " example, and the messages that name it. `drydock explain ID` prints the same page.");
        byFamily()
                .forEach((family, causes) -> out.heading(2, family.title())
                        .bullets(causes.stream()
                                .map(cause -> new Inline()
                                        .page(cause.title(), cause.id())
                                        .prose(" ")
                                        .code(cause.id())
                                        .lineBreak()
                                        .prose(cause.info().hypothesis()))
                                .toList()));
        out.paragraph("These pages are generated from the files in `src/main/resources/drydock/causes`."
                + " Edit those, and write the pages again with"
                + " `mvn test -Dtest=CausePagesTest -Ddrydock.pages=write`.");
        return Report.markdown(out.document());
    }
}
