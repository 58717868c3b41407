package drydock.matrix;

import java.util.List;
import java.util.stream.Stream;

/// All operators.
final class FaultOperators {
    static final List<FaultOperator> ALL = Stream.of(
                    VariableOperators.ALL,
                    ConfigurationOperators.ALL,
                    DependencyOperators.ALL,
                    StorageOperators.ALL,
                    LimitOperators.ALL,
                    NetworkOperators.ALL,
                    ProgramOperators.ALL,
                    ModuleOperators.ALL,
                    HealthOperators.ALL)
            .flatMap(List::stream)
            .toList();

    private FaultOperators() {}
}
