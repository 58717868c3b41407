package drydock.model;

/// A proposed change.
///
/// @param text     what to do and why, in a sentence or two
/// @param language of the snippet (diff, dockerfile, sh, yaml, rust …), empty when there is none
/// @param snippet  the change itself, empty when there is none
public record Fix(String text, String language, String snippet) {
    public static Fix of(String text) {
        return new Fix(text, "", "");
    }
}
