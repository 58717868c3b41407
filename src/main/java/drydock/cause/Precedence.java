package drydock.cause;

import drydock.model.CauseFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The order of causes, from statements in their files and not from their place in a list.
///
/// A cause comes after those it yields to. If neither of two yields to the other, the one of the earlier family comes
/// first, and within a family the id decides, so that the order never depends on chance.
public final class Precedence {
    private static final Comparator<Cause> BY_FAMILY = Comparator.<Cause, CauseFamily>comparing(
                    cause -> cause.info().family())
            .thenComparing(Cause::id);

    private Precedence() {}

    /// The same elements, each with a cause, in order of precedence.
    public static <T> List<T> sorted(List<T> elements, Function<T, Cause> cause) {
        List<T> left = new ArrayList<>(elements);
        left.sort(Comparator.comparing(cause, BY_FAMILY));
        List<T> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            T first = left.stream()
                    .filter(candidate ->
                            left.stream().noneMatch(other -> yields(cause.apply(candidate), cause.apply(other))))
                    .findFirst()
                    .orElseGet(left::getFirst);
            sorted.add(first);
            left.remove(first);
        }
        return List.copyOf(sorted);
    }

    /// Whether the file of a cause names the other, or the other's family.
    static boolean yields(Cause one, Cause other) {
        Set<String> first = one.info().yieldsTo();
        return !one.equals(other)
                && (first.contains(other.id())
                        || first.contains(other.info().family().word()));
    }
}
