package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Shape;

/// Converts the effect of a main function to words and back.
final class MainDescription {
    private static final String NOTHING = "nothing: it returns without a call, a jump or a system call";
    private static final String SOMETHING = "something: it calls, branches or goes on elsewhere";
    private static final String UNKNOWN = "not known: its code is not understood";

    private MainDescription() {}

    static String of(Shape shape) {
        return switch (shape) {
            case RETURNS_AT_ONCE -> NOTHING;
            case DOES_SOMETHING -> SOMETHING;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Shape read(String words) {
        return switch (words) {
            case NOTHING -> Shape.RETURNS_AT_ONCE;
            case SOMETHING -> Shape.DOES_SOMETHING;
            default -> Shape.UNKNOWN;
        };
    }
}
