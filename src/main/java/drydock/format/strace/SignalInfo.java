package drydock.format.strace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Converts strace's description of a signal to words.
final class SignalInfo {
    private static final Pattern CODE = Pattern.compile("si_code=(\\w+)");
    private static final Pattern ADDRESS = Pattern.compile("si_addr=(\\w+)");
    private static final Pattern SENDER = Pattern.compile("si_pid=(\\d+)");

    private SignalInfo() {}

    /// Such as `SEGV_MAPERR at NULL` or `SI_USER from pid 7`; empty when there is no detail.
    static String words(String info) {
        Matcher code = CODE.matcher(info);
        if (!code.find()) {
            return "";
        }
        Matcher address = ADDRESS.matcher(info);
        Matcher sender = SENDER.matcher(info);
        String at = address.find() ? " at " + address.group(1) : sender.find() ? " from pid " + sender.group(1) : "";
        return code.group(1) + at;
    }
}
