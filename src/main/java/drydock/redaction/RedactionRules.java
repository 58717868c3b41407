package drydock.redaction;

import java.util.Set;

/// What the user wants masked besides, or shown all the same.
///
/// @param words   texts that are secrets wherever they stand
/// @param allowed names of variables, or kinds of secrets such as `cookie`, that are none
/// @param tokens  makes the tokens that stand for the values
public record RedactionRules(Set<String> words, Set<String> allowed, TokenKey tokens) {
    public RedactionRules {
        words = Set.copyOf(words);
        allowed = Set.copyOf(allowed);
    }

    /// Nothing special, under a key of its own.
    public static RedactionRules standard() {
        return new RedactionRules(Set.of(), Set.of(), TokenKey.random());
    }

    boolean allows(String nameOrKind) {
        return allowed.stream().anyMatch(nameOrKind::equalsIgnoreCase);
    }
}
