package drydock.engine.connect;

import drydock.engine.EngineException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of the Engine API that an engine reports.
public final class ApiVersion {
    /// The first version with everything Drydock needs; Docker Engine 20.10 and Podman 4 support it.
    private static final int MAJOR = 1;

    private static final int MINOR = 41;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private ApiVersion() {}

    public static void check(String version, String endpoint) throws EngineException {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new EngineException.Unreachable(
                    "The service at " + endpoint + " is not a container engine: it reports no API version.", null);
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new EngineException.TooOld(
                    "The engine at " + endpoint + " supports API versions up to " + version + "; Drydock needs " + MAJOR
                            + "." + MINOR + " or later. Update it to Docker Engine 20.10, Podman 4 or newer.",
                    null);
        }
    }
}
