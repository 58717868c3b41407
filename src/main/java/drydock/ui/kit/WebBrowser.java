package drydock.ui.kit;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens addresses in the user's own browser.
public final class WebBrowser {
    private WebBrowser() {}

    /// @throws IOException        when this system has no program that opens addresses
    /// @throws IllegalArgumentException for an address that is not of the web
    public static void open(URI address) throws IOException {
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("not an address of the web: " + address.getScheme());
        }
        new ProcessBuilder(command(System.getProperty("os.name", ""), address.toASCIIString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// No shell is involved.
    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address);
        }
        return name.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    }
}
