package drydock.redaction;

/// One value that must not leave.
///
/// @param mark   what stands in its place
/// @param strong may be masked wherever it recurs; a weak one (short, everyday, or also the value of a variable that is
///               no secret) only where it stands as a value
/// @param name   the variable, option or label that holds it
/// @param kind   such as `environment value`, for counting
/// @param reason why it is a secret, in words
record Secret(String value, String mark, boolean strong, String name, String kind, String reason) {}
