package drydock.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the tokens that replace secrets: equal values have equal tokens under one key, and a token is useless without
/// the key.
///
/// A token has 16 bits of a keyed hash. Without the key, a guess can't be checked against it.
public final class TokenKey {
    /// Length of a key in bytes.
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /// @param bytes at least [#LENGTH]; saved only for this user, never in a case
    public TokenKey(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// A new random key: its tokens can only be compared with each other.
    public static TokenKey random() {
        return new TokenKey(randomBytes());
    }

    public static byte[] randomBytes() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Four hexadecimal digits.
    String of(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
