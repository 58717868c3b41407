package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.cause.Evidence;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The order of the catalogue decides nothing: which cause precedes which is stated by the causes.
class ShuffledCatalogueTest {
    private static final Map<String, Investigation> RECORDED = new LinkedHashMap<>();
    private static final List<RecordedVerdict> EXPECTED = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        EXPECTED.addAll(RecordedVerdict.readAll());
        for (RecordedVerdict expected : EXPECTED) {
            RECORDED.put(expected.fixture(), RecordedZoo.read(expected.fixture()));
        }
        assertThat(RECORDED).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesTheSameVerdictsInAnyOrder(long seed) {
        List<Cause> catalogue = new ArrayList<>(Causes.ALL);
        Collections.shuffle(catalogue, new Random(seed));
        List<RecordedVerdict> changed = new ArrayList<>();
        RECORDED.forEach((fixture, investigation) -> changed.add(weigh(fixture, investigation, catalogue)));
        changed.removeAll(EXPECTED);
        assertThat(changed)
                .as("verdicts that depend on the order of the catalogue")
                .isEmpty();
    }

    private static RecordedVerdict weigh(String fixture, Investigation investigation, List<Cause> catalogue) {
        Evidence evidence = new Evidence(investigation.subject(), investigation.facts(), catalogue);
        List<Finding> findings = Causes.weigh(evidence).stream()
                .map(weighed -> new Finding(weighed.cause().info(), weighed.verdict()))
                .toList();
        return RecordedVerdict.of(fixture, findings);
    }
}
