package drydock.model;

/// A proposed change.
///
/// @param text     what to do and why, in a sentence or two
/// @param language of the snippet (diff, dockerfile, sh, yaml, rust …), empty when there is none
/// @param snippet  the change itself, empty when there is none
/// @param place    where it is made
public record Fix(String text, String language, String snippet, FixPlace place) {
    /// Made where the snippet's language says, if that says it.
    public Fix(String text, String language, String snippet) {
        this(text, language, snippet, language.equals("dockerfile") ? FixPlace.IMAGE_BUILD : FixPlace.UNKNOWN);
    }

    public static Fix of(String text) {
        return new Fix(text, "", "");
    }

    public static Fix of(FixPlace place, String text) {
        return new Fix(text, "", "", place);
    }

    public static Fix of(FixPlace place, String text, String language, String snippet) {
        return new Fix(text, language, snippet, place);
    }
}
