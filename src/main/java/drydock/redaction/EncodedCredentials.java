package drydock.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes `user:password` in base64, as in authorization headers and registry configurations.
final class EncodedCredentials {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,400}={0,2}");
    private static final Pattern PAIR = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{0,100}:([\\x20-\\x7E]{4,200})");

    private EncodedCredentials() {}

    /// The password, if the value is such a pair.
    static Optional<String> password(String value) {
        if (!BASE64.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
            Matcher pair = PAIR.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return pair.matches() ? Optional.of(pair.group(1)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
