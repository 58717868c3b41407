package drydock.redaction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text without line ends, including those that a trace writes as `\n`, so that secrets wrapped over several lines
/// are found.
final class UnwrappedText {
    private final String text;
    private final int @Nullable [] places;

    /// @param places position of each character in the original text; null if nothing was removed
    private UnwrappedText(String text, int @Nullable [] places) {
        this.text = text;
        this.places = places;
    }

    static UnwrappedText nothing(String whole) {
        return new UnwrappedText(whole, null);
    }

    String text() {
        return text;
    }

    /// Null if there is nothing to unwrap.
    static @Nullable UnwrappedText of(String whole) {
        int end = end(whole, 0);
        // A single line has nothing to unwrap.
        if (end < 0 || end + 2 >= whole.length()) {
            return null;
        }
        StringBuilder text = new StringBuilder(whole.length());
        int[] places = new int[whole.length()];
        for (int at = 0; at < whole.length(); at++) {
            if (at == end) {
                at += whole.charAt(at) == '\n' ? 0 : 1;
                end = end(whole, at + 1);
            } else {
                places[text.length()] = at;
                text.append(whole.charAt(at));
            }
        }
        return new UnwrappedText(text.toString(), Arrays.copyOf(places, text.length()));
    }

    private static int end(String text, int from) {
        int line = text.indexOf('\n', from);
        int escape = text.indexOf("\\n", from);
        return line < 0 || escape < 0 ? Math.max(line, escape) : Math.min(line, escape);
    }

    /// Only matches that cross a line end.
    List<SpellingIndex.Hit> spanning(List<SpellingIndex.Hit> hits) {
        return hits.stream()
                .filter(hit -> end(hit) - begin(hit) > hit.end() - hit.at())
                .toList();
    }

    int begin(SpellingIndex.Hit hit) {
        return places == null ? hit.at() : places[hit.at()];
    }

    int end(SpellingIndex.Hit hit) {
        return places == null ? hit.end() : places[hit.end() - 1] + 1;
    }
}
