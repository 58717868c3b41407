package drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.model.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private static String shown(String step, SkipReason reason, String summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Transcript nothing = new Transcript("", List.of(), 0, new Ending.Read(), Duration.ZERO);
        new ProgressLines(new Console(stream, stream))
                .finished(new StepResult(
                        step, step, "", Outcome.SKIPPED, summary, "", nothing, List.of(), Optional.of(reason)));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theCommandLineNamesTheOptionThatRunsASkippedStep() {
        assertThat(shown("debugger", SkipReason.LEFT_OUT, "left out: it runs"))
                .endsWith("left out: it runs; --all runs it");
        assertThat(shown("trial", SkipReason.NOT_APPLICABLE, "no variable was named"))
                .endsWith("(--try-env NAME)");
        assertThat(shown("source", SkipReason.CANNOT, "no source folder was given"))
                .endsWith("(--source FOLDER)");
    }

    @Test
    void whatTheUserLeftOutNeedsNoOption() {
        assertThat(shown("source", SkipReason.NOT_CHOSEN, "left out of this investigation"))
                .endsWith("left out of this investigation");
        assertThat(shown("source", SkipReason.CANCELLED, "cancelled")).endsWith("cancelled");
    }
}
