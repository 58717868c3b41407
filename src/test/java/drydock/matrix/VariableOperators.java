package drydock.matrix;

import java.util.List;
import java.util.function.UnaryOperator;

/// Faults in the environment that a container is started with.
final class VariableOperators {
    private static final Truth MISSING = Truth.of("missing-environment-variable");
    private static final Truth EMPTY = Truth.of("missing-environment-variable", "invalid-configuration");

    static final List<FaultOperator> ALL = List.of(
            required("variable-removed", MISSING, (launch, name) -> launch.without(name)),
            required("variable-emptied", EMPTY, (launch, name) -> launch.variable(name, "")),
            required(
                    "variable-renamed",
                    MISSING,
                    (launch, name) -> launch.without(name)
                            .variable(swapped(name), launch.variables().get(name))),
            number("number-quoted", value -> '"' + value + '"'),
            number("number-carriage-return", value -> value + "\r"),
            number("number-with-unit", value -> value + " units"),
            number("number-unexpanded", value -> "${NUMBER}"));

    private VariableOperators() {}

    private static FaultOperator required(String name, Truth truth, Change change) {
        return FaultOperator.where(
                name,
                parts -> !parts.required().isEmpty(),
                parts -> Fault.launch(launch -> change.of(launch, parts.required()), truth.naming(parts.required())));
    }

    private static FaultOperator number(String name, UnaryOperator<String> change) {
        return FaultOperator.where(
                name, parts -> !parts.number().isEmpty(), parts -> wrongNumber(parts.number(), change));
    }

    private static Fault wrongNumber(String variable, UnaryOperator<String> change) {
        return Fault.launch(
                launch -> launch.variable(
                        variable, change.apply(launch.variables().get(variable))),
                Truth.of("invalid-configuration", "unhandled-error").naming(variable));
    }

    /// The name with its last two letters exchanged, as a typing error.
    private static String swapped(String name) {
        int end = name.length();
        return name.substring(0, end - 2) + name.charAt(end - 1) + name.charAt(end - 2);
    }

    private interface Change {
        Launch of(Launch launch, String variable);
    }
}
