package drydock.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many spellings in a text in one pass, by their first characters.
final class SpellingIndex {
    /// One way to write a secret.
    record Spelling(String text, Secret secret) {}

    /// A spelling found in a text.
    record Hit(int at, Spelling spelling) {
        int end() {
            return at + spelling.text().length();
        }
    }

    private static final int FIRST = 4;

    private final Map<Integer, List<Spelling>> byStart = new HashMap<>();
    private final boolean[] begins = new boolean[1 << 16];

    /// @param secrets secrets that can be masked anywhere
    SpellingIndex(List<Secret> secrets) {
        Map<String, Secret> owners = new HashMap<>();
        for (Secret secret : secrets) {
            for (String text : Spellings.of(secret.value())) {
                if (text.length() >= FIRST && owners.putIfAbsent(text, secret) == null) {
                    int start = start(text, 0);
                    byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(new Spelling(text, secret));
                    begins[start & 0xffff] = true;
                }
            }
        }
        byStart.values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.text().length(), a.text().length())));
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    /// From left to right, the longest at each position, without overlaps.
    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        int last = text.length() - FIRST;
        for (int at = 0; at <= last; at++) {
            int start = start(text, at);
            if (begins[start & 0xffff]) {
                for (Spelling spelling : byStart.getOrDefault(start, List.of())) {
                    if (text.startsWith(spelling.text(), at)) {
                        Hit hit = new Hit(at, spelling);
                        hits.add(hit);
                        at = hit.end() - 1;
                        break;
                    }
                }
            }
        }
        return hits;
    }

    private static int start(String text, int at) {
        return text.charAt(at) + 31 * text.charAt(at + 1) + 961 * text.charAt(at + 2) + 29_791 * text.charAt(at + 3);
    }
}
