package drydock.report;

/// How much of the evidence the report quotes.
///
/// @param outputLines most lines of one output; 0 leaves outputs out
/// @param context     lines shown around a cited one
/// @param ends        lines shown of the beginning of an output; of its end, twice as many
/// @param lineLength  characters of a line
/// @param minWeight   sections that tell less are left out
/// @param maxChars    the limit that led to this, 0 for none
record Detail(int outputLines, int context, int ends, int lineLength, int minWeight, int maxChars) {
    static final Detail FULL = new Detail(160, 3, 10, 240, 0, 0);

    Detail withMinWeight(int weight) {
        return new Detail(outputLines, context, ends, lineLength, weight, maxChars);
    }

    boolean shows(Section section) {
        return section.weight() >= minWeight;
    }

    /// From most to least, for a limit.
    static java.util.List<Detail> ladder(int maxChars) {
        java.util.List<Detail> steps = new java.util.ArrayList<>(java.util.List.of(
                new Detail(160, 3, 10, 240, 0, maxChars),
                new Detail(60, 2, 5, 200, 0, maxChars),
                new Detail(24, 1, 2, 160, 0, maxChars),
                new Detail(10, 0, 1, 140, 0, maxChars),
                new Detail(0, 0, 0, 120, 0, maxChars)));
        for (int weight = 1; weight <= Sections.HEAVIEST; weight++) {
            steps.add(steps.getLast().withMinWeight(weight));
        }
        return steps;
    }
}
