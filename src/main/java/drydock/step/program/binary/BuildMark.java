package drydock.step.program.binary;

import drydock.fact.LineForm;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that tells one build of a program from another.
enum BuildMark {
    SIZE("size"),
    SHA256("sha256"),
    FORMAT("format"),
    MACHINE("machine"),
    SYMBOLS("symbols"),
    BUILD_ID("build id"),
    GO_BUILD_ID("Go build id"),
    CODE("code and constants"),
    MAIN_DOES("main does");

    /// Which of the two files it is of.
    enum Side {
        LOCAL,
        PROGRAM
    }

    private static final Map<BuildMark, LineForm> FORMS = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(
                    mark -> mark, mark -> LineForm.of("{side:local|program} " + mark.word + ": {value:line}")));

    private final String word;

    BuildMark(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    LineForm form() {
        return Objects.requireNonNull(FORMS.get(this));
    }
}
