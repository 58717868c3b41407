package drydock.format.strace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a socket address as strace writes it.
final class SocketAddress {
    private static final Pattern PORT = Pattern.compile("sin6?_port=htons\\((\\d+)\\)");
    private static final Pattern V4 = Pattern.compile("sin_addr=inet_addr\\(\"([^\"]*)\"\\)");
    private static final Pattern V6 = Pattern.compile("inet_pton\\(AF_INET6, \"([^\"]*)\"");
    private static final Pattern UNIX = Pattern.compile("sun_path=(@?\"(?:[^\"\\\\]|\\\\.)*\")");

    private SocketAddress() {}

    /// Such as `127.0.0.1:5432`, `[::1]:80`, `/run/x.sock` or `@abstract`; empty for other families.
    static String of(String args) {
        Matcher unix = UNIX.matcher(args);
        if (unix.find()) {
            return (unix.group(1).startsWith("@") ? "@" : "") + CallArguments.string(unix.group(1));
        }
        Matcher port = PORT.matcher(args);
        String number = port.find() ? port.group(1) : "?";
        Matcher v4 = V4.matcher(args);
        if (v4.find()) {
            return v4.group(1) + ":" + number;
        }
        Matcher v6 = V6.matcher(args);
        return v6.find() ? "[" + v6.group(1) + "]:" + number : "";
    }
}
