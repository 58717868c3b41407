package drydock.engine.throwaway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.Json;
import drydock.model.HostSettings;
import drydock.model.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The security options of a temporary container: the container's own as far as they restrict it, else the engine's
/// defaults.
final class SecurityOptions {
    private static final String SECCOMP = "seccomp=";

    private SecurityOptions() {}

    static List<String> carried(HostSettings host, Privileges privileges) {
        List<String> carried = new ArrayList<>();
        for (String option : host.securityOptions()) {
            if (privileges == Privileges.AS_CONFIGURED && !option.startsWith("systempaths")) {
                carried.add(option);
            } else if (restrictsPrivileges(option)) {
                carried.add(option);
            } else {
                profile(option).map(profile -> SECCOMP + profile).ifPresent(carried::add);
            }
        }
        return carried;
    }

    /// The options that are left out, as sentences.
    static List<String> leftOut(HostSettings host) {
        List<String> sentences = new ArrayList<>();
        for (String option : host.securityOptions()) {
            if (option.startsWith(SECCOMP + "{") || option.startsWith("seccomp:{")) {
                sentences.add(
                        "The container's own seccomp profile is carried over as far as it forbids calls; the calls"
                                + " that it allows beyond the engine's default profile stay forbidden.");
            } else if (!restrictsPrivileges(option) && !option.startsWith("seccomp=builtin")) {
                sentences.add("The container's security option " + option
                        + " is not carried over: the temporary containers have the engine's default profile.");
            }
        }
        return sentences;
    }

    private static boolean restrictsPrivileges(String option) {
        return option.equals("no-new-privileges")
                || option.equals("no-new-privileges=true")
                || option.equals("no-new-privileges:true");
    }

    /// An inspection contains the whole text of a seccomp profile.
    private static Optional<String> profile(String option) {
        if (!option.startsWith(SECCOMP + "{")) {
            return Optional.empty();
        }
        try {
            return Json.MAPPER.readTree(option.substring(SECCOMP.length())) instanceof ObjectNode profile
                    ? Optional.of(SeccompProfile.tightened(profile).toString())
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
