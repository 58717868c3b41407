package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.NeighbourFacts;
import drydock.model.Neighbour;
import drydock.model.Neighbourhood;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Plan;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursStepTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    private static Neighbour neighbour(String name, String state) {
        return new Neighbour(
                "1234",
                name,
                "db",
                "shop",
                List.of(name, "db"),
                List.of("172.18.0.2"),
                List.of("shop_default", "back"),
                List.of("shop_default"),
                state,
                137,
                4,
                "",
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(2)),
                Optional.of(NOON.plusSeconds(1)),
                List.of("5432/tcp"));
    }

    private static NeighbourFacts read(Neighbourhood found) throws IOException {
        Subject subject = RecordedZoo.read("dependency-unreachable-python").subject();
        Transcript transcript = Transcript.read("", NeighbourLines.of(found), Duration.ZERO);
        return (NeighbourFacts) new NeighboursStep()
                .parse(subject, Facts.NONE, transcript)
                .facts()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-db-1", "a; b", "x: running", "new\nline", "ends (in) [brackets]", "⟦"})
    void aLineReadsBackAsItWasWritten(String name) throws IOException {
        NeighbourFacts facts =
                read(new Neighbourhood(List.of("back", "shop_default"), List.of(neighbour(name, "exited"))));
        assertThat(facts.networks()).containsExactly("back", "shop_default");
        Neighbour seen = facts.neighbours().getFirst().container();
        assertThat(seen).usingRecursiveComparison().ignoringFields("id").isEqualTo(neighbour(name, "exited"));
    }

    @Test
    void aRunningContainerHasNoEnd() throws IOException {
        NeighbourFacts facts = read(new Neighbourhood(List.of(), List.of(neighbour("db", "running"))));
        Neighbour seen = facts.neighbours().getFirst().container();
        assertThat(seen.ended()).isEmpty();
        assertThat(seen.exitCode()).isZero();
        assertThat(facts.networks()).isEmpty();
    }

    @Test
    void theNamesInItsSettingsAreLookedFor() throws IOException {
        Subject subject = RecordedZoo.read("dependency-unreachable-python").subject();
        assertThat(((Plan.ReadNeighbours) new NeighboursStep().plan(subject, Facts.NONE)).mentioned())
                .contains("python3");
    }
}
