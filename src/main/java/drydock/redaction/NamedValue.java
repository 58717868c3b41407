package drydock.redaction;

/// A value that something gives a name to: a variable, label, build argument or option.
///
/// @param kind such as `environment value` or `label`
record NamedValue(String name, String value, String kind) {
    /// An entry such as `NAME=value`; without an equals sign it has no value.
    static NamedValue entry(String entry, String kind) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new NamedValue(entry, "", kind)
                : new NamedValue(entry.substring(0, equals), entry.substring(equals + 1), kind);
    }
}
