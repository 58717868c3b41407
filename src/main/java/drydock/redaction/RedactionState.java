package drydock.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The state that all views of one redactor share: the secrets, their index, and the audit.
final class RedactionState {
    private static final int MOST_LEARNT = 200;
    private static final int LONGEST_LEARNT = 2_000;

    /// Maximum number of values from secret files; a folder of certificates must not fill memory.
    private static final int MOST_IN_FILES = 500;

    /// Kinds whose values can't be anything else.
    private static final Set<String> CERTAIN = Set.of("access token", "mnemonic", "webhook", "private key");

    private final RedactionRules rules;
    private final SecretFiles files;
    private final List<SecretPatterns.Shape> shapes;
    private final List<String> identifiers;
    private final Ledger ledger = new Ledger();
    private final Map<String, Secret> learnt = new ConcurrentHashMap<>();
    private volatile SpellingIndex learned = new SpellingIndex(List.of());
    private volatile Collected collected;
    private final AtomicInteger learntInFiles = new AtomicInteger();
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /// The named values, the secrets among them, and their index.
    private record Collected(List<NamedValue> named, List<Secret> secrets, SpellingIndex index) {
        static Collected of(List<NamedValue> named, List<String> identifiers, RedactionRules rules) {
            List<Secret> secrets = List.copyOf(Secrets.of(named, identifiers, rules));
            List<Secret> strong = secrets.stream().filter(Secret::strong).toList();
            return new Collected(List.copyOf(named), secrets, new SpellingIndex(strong));
        }

        boolean holds(NamedValue other) {
            return secrets.stream().anyMatch(secret -> secret.value().equals(other.value()));
        }
    }

    RedactionState(List<NamedValue> named, List<String> identifiers, SecretFiles files, RedactionRules rules) {
        this.identifiers = List.copyOf(identifiers);
        this.files = files;
        this.rules = rules;
        this.shapes = SecretPatterns.ALL.stream()
                .filter(shape -> !rules.allows(shape.kind()))
                .toList();
        this.collected = Collected.of(named, this.identifiers, rules);
        collected.secrets().forEach(secret -> values.put(secret.mark(), secret.value()));
    }

    List<Secret> secrets() {
        return collected.secrets();
    }

    /// The files whose content is a secret.
    SecretFiles files() {
        return files;
    }

    /// Adds the content of a secret file.
    ///
    /// @return the number of values that were not known before
    int know(List<NamedValue> inFile) {
        synchronized (learnt) {
            Collected before = collected;
            long room = MOST_IN_FILES
                    - before.named().stream()
                            .filter(named -> named.kind().equals(Secrets.FILE))
                            .count();
            List<NamedValue> fresh = inFile.stream()
                    .filter(named -> !before.holds(named))
                    .distinct()
                    .limit(Math.max(0, room))
                    .toList();
            if (!fresh.isEmpty()) {
                List<NamedValue> all = new ArrayList<>(before.named());
                all.addAll(fresh);
                collected = Collected.of(all, identifiers, rules);
                collected.secrets().forEach(secret -> values.putIfAbsent(secret.mark(), secret.value()));
            }
            return fresh.size();
        }
    }

    /// Adds contents of secret files from a trace; text redacted earlier may contain them.
    void learnFiles(List<NamedValue> inFile) {
        if (!inFile.isEmpty()) {
            learntInFiles.addAndGet(know(inFile));
        }
    }

    /// The mark of a known value.
    Optional<String> markOf(String value) {
        return secrets().stream()
                .filter(secret -> secret.value().equals(value))
                .map(Secret::mark)
                .findFirst();
    }

    /// The mark of a part of a secret file; the same for all parts, so that they can't be distinguished.
    String markOfFile(String name) {
        return Secrets.mark(name, name, rules.tokens());
    }

    /// Finds secrets recognised in one place that may occur elsewhere without the context they were recognised by.
    SpellingIndex learned() {
        return learned;
    }

    /// Learns a value recognised by its format, but only if it can hardly be anything else: masking it everywhere must
    /// not hide names, versions or addresses.
    void learn(String kind, String value, String mark) {
        boolean known = learnt.size() >= MOST_LEARNT || learnt.containsKey(value) || value.length() > LONGEST_LEARNT;
        boolean certain = CERTAIN.contains(kind) && value.length() >= 20;
        if (known
                || !(certain || Secrets.unmistakable(value))
                || identifiers.stream().anyMatch(name -> name.contains(value))) {
            return;
        }
        synchronized (learnt) {
            learnt.put(
                    value,
                    new Secret(
                            value,
                            mark,
                            true,
                            kind,
                            kind,
                            "it was recognised as a secret in another place",
                            NamedValue.Extent.WHOLE));
            learned = new SpellingIndex(List.copyOf(learnt.values()));
        }
    }

    int learntCount() {
        return learnt.size() + learntInFiles.get();
    }

    /// The values that the user's rules do not allow.
    List<SecretPatterns.Shape> shapes() {
        return shapes;
    }

    RedactionRules rules() {
        return rules;
    }

    SpellingIndex index() {
        return collected.index();
    }

    Ledger ledger() {
        return ledger;
    }

    /// The mark for a value found in evidence; the value can be restored for running a command.
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
