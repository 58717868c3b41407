package drydock.engine.connect;

import drydock.engine.EngineException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of the Engine API that an engine says it speaks.
public final class ApiVersion {
    /// The first one with everything Drydock asks for; Docker Engine 20.10 and Podman 4 speak it.
    private static final int MAJOR = 1;

    private static final int MINOR = 41;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private ApiVersion() {}

    public static void check(String version, String endpoint) throws EngineException {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new EngineException.Unreachable(
                    "What answers at " + endpoint + " is no container engine: it names no API version.", null);
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new EngineException.TooOld(
                    "The engine at " + endpoint + " speaks API versions up to " + version + "; Drydock needs " + MAJOR
                            + "." + MINOR + " or later. Update it to Docker Engine 20.10, Podman 4 or newer.",
                    null);
        }
    }
}
