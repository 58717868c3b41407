package drydock.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The notations in which a value may occur: plain, URL-encoded, base64 at any offset, hexadecimal, and escaped as in
/// JSON, HTML, a shell or a system call trace.
final class Spellings {
    /// Shorter spellings would match by chance.
    private static final int SHORTEST = 6;

    private Spellings() {}

    /// Longest first.
    static List<String> of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new LinkedHashSet<>();
        all.add(value);
        urls(value, all);
        base64(bytes, all);
        escapes(value, all);
        all.add(octal(bytes, false));
        all.add(octal(bytes, true));
        // As written by a program that does not escape backslashes, and the same in a trace.
        String bare = octal(bytes, true).replace("\\\\", "\\").replace("\\\"", "\"");
        all.add(bare);
        all.add(bare.replace("\\", "\\\\").replace("\"", "\\\""));
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        all.add(HexFormat.of().withPrefix("\\x").formatHex(bytes));
        return all.stream()
                .filter(spelling -> spelling.equals(value) || spelling.length() >= SHORTEST)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    private static void urls(String value, Set<String> all) {
        String once = URLEncoder.encode(value, StandardCharsets.UTF_8);
        for (String url :
                List.of(once, once.replace("+", "%20"), once.replace("*", "%2A").replace("%7E", "~"))) {
            all.add(url);
            all.add(lowerEscapes(url));
            all.add(URLEncoder.encode(url, StandardCharsets.UTF_8));
        }
        // Browsers and curl do not encode some characters that Java encodes.
        all.add(once.replace("+", "%20")
                .replace("%21", "!")
                .replace("%24", "$")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%2C", ",")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%3D", "=")
                .replace("%40", "@"));
    }

    private static String lowerEscapes(String url) {
        StringBuilder lower = new StringBuilder(url);
        for (int at = lower.indexOf("%"); at >= 0 && at + 3 <= lower.length(); at = lower.indexOf("%", at + 3)) {
            lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /// Alone, and as part of a longer text such as `user:password` in an authorization header: for each of the three
    /// ways to split it into groups of three bytes, the part that does not depend on its neighbours.
    private static void base64(byte[] bytes, Set<String> all) {
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            all.add(encoder.encodeToString(bytes));
            all.add(encoder.withoutPadding().encodeToString(bytes));
            for (int offset = 0; offset < 3; offset++) {
                byte[] shifted = new byte[bytes.length + offset];
                System.arraycopy(bytes, 0, shifted, offset, bytes.length);
                String text = encoder.withoutPadding().encodeToString(shifted);
                int first = offset == 0 ? 0 : offset + 1;
                int last = shifted.length / 3 * 4;
                if (last - first >= 8) {
                    all.add(text.substring(first, last));
                }
            }
        }
    }

    private static void escapes(String value, Set<String> all) {
        String json = value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        all.add(json);
        all.add(json.replace("/", "\\/"));
        all.add(unicode(json));
        // JSON inside JSON, or inside a trace.
        all.add(json.replace("\\", "\\\\").replace("\"", "\\\""));
        all.add(value.replace("'", "'\\''"));
        all.add(value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
        all.add(value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;"));
    }

    /// As encoders write JSON for web pages, with everything outside ASCII escaped.
    private static String unicode(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean plain = c >= 32 && c < 127 && "<>&='+".indexOf(c) < 0;
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return text.toString();
    }

    /// As strace writes bytes outside printable ASCII: as few digits as possible, or three.
    private static String octal(byte[] bytes, boolean three) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            boolean digitFollows = i + 1 < bytes.length && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
            switch (b) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default ->
                    text.append(
                            b >= 32 && b < 127
                                    ? String.valueOf((char) b)
                                    : String.format(Locale.ROOT, three || digitFollows ? "\\%03o" : "\\%o", b & 0xff));
            }
        }
        return text.toString();
    }
}
