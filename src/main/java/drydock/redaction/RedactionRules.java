package drydock.redaction;

import java.util.Set;

/// The user's rules for additional masking and for exceptions.
///
/// @param words   texts to mask wherever they occur
/// @param allowed names of variables, or kinds of secrets such as `cookie`, that are not masked
/// @param tokens  makes the tokens that replace the values
public record RedactionRules(Set<String> words, Set<String> allowed, TokenKey tokens) {
    public RedactionRules {
        words = Set.copyOf(words);
        allowed = Set.copyOf(allowed);
    }

    /// No special rules, with a new key.
    public static RedactionRules standard() {
        return new RedactionRules(Set.of(), Set.of(), TokenKey.random());
    }

    boolean allows(String nameOrKind) {
        return allowed.stream().anyMatch(nameOrKind::equalsIgnoreCase);
    }
}
