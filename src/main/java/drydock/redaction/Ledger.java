package drydock.redaction;

import drydock.model.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts masked values by place.
final class Ledger {
    /// The subject of an entry.
    private record Entry(String where, String kind, String token, String reason) {}

    private final Map<Entry, Integer> counts = new ConcurrentHashMap<>();

    void count(String where, String kind, String token, String reason) {
        counts.merge(new Entry(where, kind, token, reason), 1, Integer::sum);
    }

    /// The counts by kind.
    Map<String, Integer> byKind() {
        Map<String, Integer> kinds = new TreeMap<>();
        counts.forEach((entry, count) -> kinds.merge(entry.kind(), count, Integer::sum));
        return kinds;
    }

    /// All entries, in a fixed order.
    List<Masking> audit() {
        List<Masking> audit = new ArrayList<>();
        counts.forEach((entry, count) ->
                audit.add(new Masking(entry.kind(), entry.token(), entry.reason(), entry.where(), count)));
        audit.sort((a, b) -> {
            int byKind = a.kind().compareTo(b.kind());
            int byToken = byKind != 0 ? byKind : a.token().compareTo(b.token());
            return byToken != 0 ? byToken : a.where().compareTo(b.where());
        });
        return audit;
    }
}
