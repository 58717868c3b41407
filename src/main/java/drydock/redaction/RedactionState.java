package drydock.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What all views of one redactor share: the secrets, how to find them, and the audit.
final class RedactionState {
    private static final int MOST_LEARNT = 200;
    private static final int LONGEST_LEARNT = 2_000;

    /// Values from secret files; a folder of certificates must not fill memory.
    private static final int MOST_IN_FILES = 500;

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

    /// What has a name, the secrets among it, and how to find them.
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

    /// Those whose content is a secret.
    SecretFiles files() {
        return files;
    }

    /// Adds what stands in a secret file.
    ///
    /// @return how much of it was not known before
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

    /// Adds what a trace showed of secret files; it may stand in what was redacted before.
    void learnFiles(List<NamedValue> inFile) {
        if (!inFile.isEmpty()) {
            learntInFiles.addAndGet(know(inFile));
        }
    }

    /// What stands for a value that is known.
    Optional<String> markOf(String value) {
        return secrets().stream()
                .filter(secret -> secret.value().equals(value))
                .map(Secret::mark)
                .findFirst();
    }

    /// What stands for a part of a secret file; equal for all parts, so that they can't be told from each other.
    String markOfFile(String name) {
        return Secrets.mark(name, name, rules.tokens());
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
            learnt.put(
                    value,
                    new Secret(
                            value,
                            mark,
                            true,
                            kind,
                            kind,
                            "it showed as a secret in another place",
                            NamedValue.Extent.WHOLE));
            learned = new SpellingIndex(List.copyOf(learnt.values()));
        }
    }

    int learntCount() {
        return learnt.size() + learntInFiles.get();
    }

    /// Those the user does not allow.
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
