package drydock.model;

/// What was masked under one name in one place: an entry of the audit that a user reads before a report leaves.
///
/// @param kind   such as `environment value` or `JSON web token`
/// @param token  what stands in place of the value; equal values have equal tokens
/// @param reason why it was taken for a secret, in words
/// @param where  `container`, `image` or the id of a step
/// @param count  how often
public record Masking(String kind, String token, String reason, String where, int count) {}
