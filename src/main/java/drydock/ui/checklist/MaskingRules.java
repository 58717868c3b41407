package drydock.ui.checklist;

import drydock.investigation.Request;
import drydock.model.Masking;
import drydock.redaction.RedactionRules;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The user's masking rules, which apply from the next investigation on. For the FX thread.
public final class MaskingRules {
    /// Shorter words occur everywhere.
    public static final int SHORTEST = 3;

    private static final Pattern TOKEN = Pattern.compile("‹masked:(.+)-[0-9a-f]{4}›");

    /// Kinds whose token contains the name by which a value can be allowed.
    private static final Set<String> NAMED = Set.of("environment value", "label", "build argument", "option");

    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final ObservableList<String> allowed = FXCollections.observableArrayList();

    /// Texts that are masked everywhere.
    public ObservableList<String> words() {
        return words;
    }

    /// Names of variables, or kinds of secrets, that are not masked.
    public ObservableList<String> allowed() {
        return allowed;
    }

    /// @return whether the rule exists now
    public boolean mask(String word) {
        return word.strip().length() >= SHORTEST && add(words, word.strip());
    }

    public boolean allow(String nameOrKind) {
        return !nameOrKind.isBlank() && add(allowed, nameOrKind.strip());
    }

    private static boolean add(ObservableList<String> list, String text) {
        return list.contains(text) || list.add(text);
    }

    /// The name or kind by which an entry can be allowed; empty if that takes the variable's own name, which the entry
    /// does not contain.
    public static Optional<String> allowable(Masking entry) {
        if (!NAMED.contains(entry.kind())) {
            return Optional.of(entry.kind()).filter(kind -> !kind.equals("assignment"));
        }
        Matcher token = TOKEN.matcher(entry.token());
        return token.matches() ? Optional.of(token.group(1)) : Optional.empty();
    }

    Request applied(Request request) {
        return request.masking(with(request.redaction()));
    }

    /// For a command of the user's own.
    RedactionRules rules() {
        return with(RedactionRules.standard());
    }

    private RedactionRules with(RedactionRules standard) {
        return new RedactionRules(Set.copyOf(words), Set.copyOf(allowed), standard.tokens());
    }
}
