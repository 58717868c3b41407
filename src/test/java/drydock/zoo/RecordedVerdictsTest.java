package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The verdicts on all recordings against `verdicts.tsv`, so that a redesign can show that it changes none of them.
///
/// `-Ddrydock.verdicts=write` writes the table again.
class RecordedVerdictsTest {
    @Test
    void everyRecordingGetsTheVerdictOfTheTable() throws IOException {
        List<RecordedVerdict> now = new ArrayList<>();
        for (Fixture fixture : Zoo.fixtures()) {
            now.add(RecordedVerdict.of(
                    fixture.name(), RecordedZoo.read(fixture.name()).findings()));
        }
        if ("write".equals(System.getProperty("drydock.verdicts"))) {
            RecordedVerdict.writeAll(now);
        }
        assertThat(now)
                .as("verdicts changed; if all of them are better, mvn test -Dtest=RecordedVerdictsTest"
                        + " -Ddrydock.verdicts=write")
                .containsExactlyElementsOf(RecordedVerdict.readAll());
    }
}
