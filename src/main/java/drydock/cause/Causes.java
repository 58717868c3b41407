package drydock.cause;

import drydock.model.Verdict;
import java.util.List;

/// All causes, most specific first: of two with the same verdict the earlier one leads.
public final class Causes {
    public static final List<Cause> ALL = List.of();

    private Causes() {}

    /// A cause and what the evidence says of it.
    public record Weighed(Cause cause, Verdict verdict) {}

    /// Examines all causes; the leading one first, contributing ones after the primary ones.
    public static List<Weighed> weigh(Evidence evidence) {
        return ALL.stream()
                .map(cause -> new Weighed(cause, cause.examine(evidence)))
                .toList();
    }
}
