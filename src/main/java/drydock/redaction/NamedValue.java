package drydock.redaction;

/// A value with a name: a variable, label, build argument or option.
///
/// @param kind   such as `environment value` or `label`
/// @param extent how much of the value is known
record NamedValue(String name, String value, String kind, Extent extent) {
    /// How much of a value is known.
    enum Extent {
        WHOLE,
        /// The rest of the value was cut off.
        BEGINNING
    }

    NamedValue(String name, String value, String kind) {
        this(name, value, kind, Extent.WHOLE);
    }

    /// A line of a secret file, or a value in it.
    static NamedValue inFile(String name, String value, Extent extent) {
        return new NamedValue(name, value, Secrets.FILE, extent);
    }

    /// An entry such as `NAME=value`; without an equals sign it has no value.
    static NamedValue entry(String entry, String kind) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new NamedValue(entry, "", kind)
                : new NamedValue(entry.substring(0, equals), entry.substring(equals + 1), kind);
    }
}
