package drydock.cause;

import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.model.Subject;
import java.util.Optional;

/// All that a cause may weigh.
public record Evidence(Subject subject, Facts facts) {
    public <T extends Fact> Optional<T> get(Class<T> kind) {
        return facts.get(kind);
    }
}
