package drydock.model;

/// An entry of the audit that a user reviews before sharing a report: a masked value and where it was masked.
///
/// @param kind   such as `environment value` or `JSON web token`
/// @param token  the replacement of the value; equal values have equal tokens
/// @param reason why it was considered a secret, in words
/// @param where  `container`, `image` or the id of a step
/// @param count  number of times
public record Masking(String kind, String token, String reason, String where, int count) {}
