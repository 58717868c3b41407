package drydock.redaction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What all views of one redactor share: the secrets, how to find them, and the audit.
final class RedactionState {
    private static final int MOST_LEARNT = 200;
    private static final int LONGEST_LEARNT = 2_000;

    private final List<Secret> secrets;
    private final RedactionRules rules;
    private final SpellingIndex index;
    private final List<SecretPatterns.Shape> shapes;
    private final List<String> identifiers;
    private final Ledger ledger = new Ledger();
    private final Map<String, Secret> learnt = new ConcurrentHashMap<>();
    private volatile SpellingIndex learned = new SpellingIndex(List.of());
    private final Map<String, String> values = new ConcurrentHashMap<>();

    RedactionState(List<Secret> secrets, List<String> identifiers, RedactionRules rules) {
        this.secrets = List.copyOf(secrets);
        this.identifiers = List.copyOf(identifiers);
        this.rules = rules;
        this.shapes = SecretPatterns.ALL.stream()
                .filter(shape -> !rules.allows(shape.kind()))
                .toList();
        this.index = new SpellingIndex(secrets.stream().filter(Secret::strong).toList());
        secrets.forEach(secret -> values.put(secret.mark(), secret.value()));
    }

    List<Secret> secrets() {
        return secrets;
    }

    /// Finds secrets that showed in one place and may stand in another without what they were recognised by.
    SpellingIndex learned() {
        return learned;
    }

    /// Remembers a value that showed by its shape. Only one that can hardly be anything else: masking it everywhere
    /// must not take names, versions or addresses away.
    void learn(String kind, String value, String mark) {
        boolean known = learnt.size() >= MOST_LEARNT || learnt.containsKey(value) || value.length() > LONGEST_LEARNT;
        if (known || !Secrets.unmistakable(value) || identifiers.stream().anyMatch(name -> name.contains(value))) {
            return;
        }
        synchronized (learnt) {
            learnt.put(value, new Secret(value, mark, true, kind, kind, "it showed as a secret in another place"));
            learned = new SpellingIndex(List.copyOf(learnt.values()));
        }
    }

    int learntCount() {
        return learnt.size();
    }

    /// Those the user does not allow.
    List<SecretPatterns.Shape> shapes() {
        return shapes;
    }

    RedactionRules rules() {
        return rules;
    }

    SpellingIndex index() {
        return index;
    }

    Ledger ledger() {
        return ledger;
    }

    /// The mark for a value that was met on the way; the value can be put back for running.
    String mark(String name, String value) {
        String mark = Secrets.mark(name, value, rules.tokens());
        values.putIfAbsent(mark, value);
        return mark;
    }

    String restore(String word) {
        String restored = word;
        if (word.contains(Redactor.MARK)) {
            for (Map.Entry<String, String> secret : values.entrySet()) {
                restored = restored.replace(secret.getKey(), secret.getValue());
            }
        }
        return restored;
    }
}
