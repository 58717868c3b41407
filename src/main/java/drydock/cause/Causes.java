package drydock.cause;

import java.util.List;

/// All causes, most specific first: of two with the same verdict the earlier one leads.
public final class Causes {
    public static final List<Cause> ALL = List.of();

    private Causes() {}
}
