package drydock.redaction;

import drydock.model.TraceString;
import drydock.redaction.NamedValue.Extent;
import drydock.redaction.SecretReads.Source;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contents of secret files as seen in a trace, joined from the pieces in which programs read them.
///
/// The redactor gets all contents at the end of the trace, because each addition rebuilds an index.
final class FileContents {
    /// Maximum number of pieces; a shell reads character by character.
    private record Pieces(String name, StringBuilder text) {}

    private static final int MOST = 2_000;

    private final RedactionState known;
    private final String where;
    private final boolean learns;
    private final Set<NamedValue> learnt = new LinkedHashSet<>();
    private final Map<String, Pieces> read = new HashMap<>();

    /// @param learns whether the trace is Drydock's own: a program's output could imitate one
    FileContents(RedactionState known, String where, boolean learns) {
        this.known = known;
        this.where = where;
        this.learns = learns;
    }

    Optional<String> name(String path) {
        return known.files().name(path).filter(name -> !known.rules().allows(name));
    }

    /// Adds the content of a file that was read before.
    void known(String path, byte[] content) {
        name(path)
                .ifPresent(
                        name -> known.know(SecretFileText.values(name, SecretFileText.decoded(content), Extent.WHOLE)));
    }

    /// Adds a text in the trace's notation and returns its mark.
    ///
    /// @param cut whether only its beginning is known
    String taken(Source source, String text, boolean cut) {
        String plain = TraceString.unescaped(text);
        if (learns && !source.stream().isEmpty()) {
            learn(source, plain, cut);
        }
        if (plain.isEmpty()) {
            return text;
        }
        String value = plain.strip();
        String mark = known.markOf(value)
                .orElseGet(() -> Secrets.strong(value, List.of())
                        ? known.mark(source.name(), value)
                        : known.markOfFile(source.name()));
        known.ledger().count(where, Secrets.FILE, mark, Secrets.IN_FILE);
        return mark;
    }

    /// Learns each piece that is long enough to be recognised, and the joined whole.
    private void learn(Source source, String plain, boolean cut) {
        Extent extent = cut ? Extent.BEGINNING : Extent.WHOLE;
        SecretFileText.values(source.name(), plain, extent).stream()
                .filter(named -> Secrets.strong(named.value(), List.of()))
                .forEach(this::learn);
        Pieces pieces = read.computeIfAbsent(source.stream(), _ -> new Pieces(source.name(), new StringBuilder()));
        pieces.text().append(plain);
        if (plain.isEmpty() || cut || pieces.text().length() > SecretFileText.LARGEST) {
            read.remove(source.stream());
            learn(pieces, extent);
        }
    }

    private void learn(Pieces pieces, Extent extent) {
        SecretFileText.values(pieces.name(), pieces.text().toString(), extent).forEach(this::learn);
    }

    private void learn(NamedValue named) {
        if (learnt.size() < MOST) {
            learnt.add(named);
        }
    }

    /// Ends the trace.
    void end() {
        read.values().forEach(pieces -> learn(pieces, Extent.WHOLE));
        read.clear();
        known.learnFiles(List.copyOf(learnt));
    }
}
