package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// Environment variables of the container, and those the user requires.
public record EnvironmentFacts(List<Variable> variables) implements Fact {
    public EnvironmentFacts {
        variables = List.copyOf(variables);
    }

    /// @param value  as kept: masked where secret, empty when missing
    /// @param secret whether the value is masked
    /// @param fromImage whether the image sets it to the same value
    /// @param required whether the user says it must be set
    public record Variable(
            String name,
            State state,
            String value,
            boolean secret,
            boolean fromImage,
            boolean required,
            Citation citation) {}

    /// Whether a variable has a value.
    public enum State {
        SET,
        EMPTY,
        MISSING
    }
}
