package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.CauseFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
    @Test
    void theOrderDoesNotDependOnTheList() {
        List<String> sorted = ids(Causes.ALL);
        for (int seed = 0; seed < 50; seed++) {
            List<Cause> shuffled = new ArrayList<>(Causes.ALL);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ids(shuffled)).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void aCauseNeverStandsBeforeOneItYieldsTo() {
        List<Cause> sorted = Precedence.sorted(Causes.ALL, Function.identity());
        for (int i = 0; i < sorted.size(); i++) {
            Cause first = sorted.get(i);
            assertThat(sorted.subList(i + 1, sorted.size()))
                    .as("causes behind %s", first.id())
                    .noneMatch(later -> Precedence.yields(first, later));
        }
    }

    @Test
    void whatACauseYieldsToExists() {
        Set<String> known = new HashSet<>();
        Causes.ALL.forEach(cause -> known.add(cause.id()));
        Stream.of(CauseFamily.values()).map(CauseFamily::word).forEach(known::add);
        for (Cause cause : Causes.ALL) {
            assertThat(known).as(cause.id()).containsAll(cause.info().yieldsTo());
        }
    }

    private static List<String> ids(List<Cause> causes) {
        return Precedence.sorted(causes, Function.identity()).stream()
                .map(Cause::id)
                .toList();
    }
}
