package drydock.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All facts established so far, at most one of a kind.
public final class Facts {
    public static final Facts NONE = new Facts(Map.of());

    private final Map<Class<?>, Fact> byKind;

    private Facts(Map<Class<?>, Fact> byKind) {
        this.byKind = byKind;
    }

    public <T extends Fact> Optional<T> get(Class<T> kind) {
        return Optional.ofNullable(byKind.get(kind)).map(kind::cast);
    }

    /// These facts and the given ones; a newer one of the same kind replaces the older.
    public Facts with(List<? extends Fact> more) {
        Map<Class<?>, Fact> all = new LinkedHashMap<>(byKind);
        more.forEach(fact -> all.put(fact.getClass(), fact));
        return new Facts(all);
    }

    public List<Fact> all() {
        return List.copyOf(byKind.values());
    }
}
