package drydock.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of the evidence the report quotes.
///
/// @param outputLines most lines of one output; 0 leaves outputs out
/// @param context     lines shown around a cited one
/// @param ends        lines shown of the beginning of an output; of its end, twice as many
/// @param lineLength  characters of a line
/// @param omitted     sections that are left out
/// @param maxChars    the limit that led to this, 0 for none
record Detail(int outputLines, int context, int ends, int lineLength, Set<Section> omitted, int maxChars) {
    static final Detail FULL = new Detail(160, 3, 10, 240, Set.of(), 0);

    Detail {
        omitted = Set.copyOf(omitted);
    }

    /// With all sections, from the most detail to the least, for a limit.
    static List<Detail> ladder(int maxChars) {
        return List.of(
                new Detail(160, 3, 10, 240, Set.of(), maxChars),
                new Detail(60, 2, 5, 200, Set.of(), maxChars),
                new Detail(24, 1, 2, 160, Set.of(), maxChars),
                new Detail(10, 0, 1, 140, Set.of(), maxChars),
                new Detail(0, 0, 0, 120, Set.of(), maxChars));
    }

    boolean shows(Section section) {
        return !omitted.contains(section);
    }

    /// The least detail, without any section that can be left out.
    static Detail barest(int maxChars) {
        Detail least = ladder(maxChars).getLast();
        return new Detail(
                least.outputLines,
                least.context,
                least.ends,
                least.lineLength,
                new HashSet<>(Sections.optional()),
                maxChars);
    }

    Detail showing(Section section) {
        Set<Section> fewer = new HashSet<>(omitted);
        fewer.remove(section);
        return new Detail(outputLines, context, ends, lineLength, fewer, maxChars);
    }
}
