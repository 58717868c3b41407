package drydock.report;

import drydock.report.section.Section;
import drydock.report.section.Sections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of the evidence the report quotes.
///
/// @param outputLines maximum lines per output; 0 omits all outputs
/// @param context     lines shown around each cited line
/// @param ends        lines shown from the start of an output; twice as many are shown from its end
/// @param lineLength  maximum characters per line
/// @param omitted     sections that are left out
/// @param maxChars    the character limit to meet, or 0 for no limit
public record QuoteBudget(int outputLines, int context, int ends, int lineLength, Set<Section> omitted, int maxChars) {
    public static final QuoteBudget FULL = new QuoteBudget(24, 1, 2, 180, Set.of(), 0);

    public QuoteBudget {
        omitted = Set.copyOf(omitted);
    }

    /// Budgets with all sections, from most to least detail, to try against a limit.
    public static List<QuoteBudget> ladder(int maxChars) {
        return List.of(
                new QuoteBudget(24, 1, 2, 180, Set.of(), maxChars),
                new QuoteBudget(14, 0, 1, 160, Set.of(), maxChars),
                new QuoteBudget(8, 0, 1, 140, Set.of(), maxChars),
                new QuoteBudget(0, 0, 0, 120, Set.of(), maxChars));
    }

    public boolean shows(Section section) {
        return !omitted.contains(section);
    }

    /// The smallest budget: least detail and no optional section.
    public static QuoteBudget barest(int maxChars) {
        QuoteBudget least = ladder(maxChars).getLast();
        return new QuoteBudget(
                least.outputLines,
                least.context,
                least.ends,
                least.lineLength,
                new HashSet<>(Sections.optional()),
                maxChars);
    }

    QuoteBudget showing(Section section) {
        Set<Section> fewer = new HashSet<>(omitted);
        fewer.remove(section);
        return new QuoteBudget(outputLines, context, ends, lineLength, fewer, maxChars);
    }
}
