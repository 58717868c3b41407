package drydock.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 200 inputs for each reader; `packaging/bench.sh fuzz` makes as many as there is time for.
class FuzzTest {
    private static final int RUNS = 200;

    static Stream<String> targets() {
        return FuzzTargets.ALL.stream().map(FuzzTarget::name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void refusesDamagedInputWithoutFault(String name) {
        FuzzTarget target = FuzzTarget.named(name);

        assertThat(Fuzzer.faults(target, 15, RUNS).keySet()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsItsSeeds(String name) {
        FuzzTarget target = FuzzTarget.named(name);

        assertThat(target.seeds()).isNotEmpty().allSatisfy(target::run);
    }
}
