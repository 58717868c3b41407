package drydock.investigation;

import drydock.model.Masking;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tool versions of an investigation and its masked values.
///
/// @param tools  tools of the toolbox and their versions; empty if unknown
/// @param masked the audit: kind, place and count, never a value
public record Provenance(Map<String, String> tools, List<Masking> masked) {
    public static final Provenance UNKNOWN = new Provenance(Map.of(), List.of());

    public Provenance {
        tools = Map.copyOf(tools);
        masked = List.copyOf(masked);
    }

    /// How many values were masked, by kind.
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        masked.forEach(entry -> counts.merge(entry.kind(), entry.count(), Integer::sum));
        return counts;
    }
}
