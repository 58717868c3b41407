package drydock.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the tokens that stand for secrets: equal for equal values under one key, and of no use to anyone without it.
///
/// A token holds 16 bits of a keyed hash. Without the key no guess can be checked against it.
public final class TokenKey {
    /// Bytes of a key.
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /// @param bytes at least [#LENGTH]; kept by this user alone, never in a case
    public TokenKey(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// A key of its own: its tokens can be compared with each other only.
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
