package drydock.redaction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What all views of one redactor share: the secrets, how to find them, and the audit.
final class Known {
    private final List<Secret> secrets;
    private final RedactionRules rules;
    private final SpellingIndex index;
    private final Ledger ledger = new Ledger();
    private final Map<String, String> values = new ConcurrentHashMap<>();

    Known(List<Secret> secrets, RedactionRules rules) {
        this.secrets = List.copyOf(secrets);
        this.rules = rules;
        this.index = new SpellingIndex(secrets.stream().filter(Secret::strong).toList());
        secrets.forEach(secret -> values.put(secret.mark(), secret.value()));
    }

    List<Secret> secrets() {
        return secrets;
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
