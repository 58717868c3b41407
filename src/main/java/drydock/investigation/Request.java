package drydock.investigation;

import drydock.model.Expectations;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import drydock.redaction.RedactionRules;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A request for an investigation: its target and its options.
///
/// @param container   id, start of an id, or name; empty when only an image is left
/// @param image       reference of the image when there is no container
/// @param only        ids of the steps to run, in addition to those they need; empty for all
/// @param skip        ids of the steps to leave out
/// @param all         also run steps that can no longer change the verdict
/// @param stepTimeout time limit of each step; empty for each step's own
/// @param mounts      access of executing steps to the container's mounts
/// @param privileges  capabilities and security profiles of executing steps
/// @param redaction   additional words to mask, and names to show
public record Request(
        String container,
        Optional<String> image,
        Expectations expectations,
        Set<String> only,
        Set<String> skip,
        boolean all,
        Network network,
        MountAccess mounts,
        Privileges privileges,
        Optional<Duration> stepTimeout,
        RedactionRules redaction) {
    public Request {
        only = Set.copyOf(only);
        skip = Set.copyOf(skip);
    }

    /// With read-only mounts and the standard redaction rules.
    public Request(
            String container,
            Optional<String> image,
            Expectations expectations,
            Set<String> only,
            Set<String> skip,
            boolean all,
            Network network,
            Optional<Duration> stepTimeout) {
        this(
                container,
                image,
                expectations,
                only,
                skip,
                all,
                network,
                MountAccess.READ_ONLY,
                Privileges.SAFE,
                stepTimeout,
                RedactionRules.standard());
    }

    /// All options at their defaults.
    public static Request of(String container) {
        return new Request(
                container,
                Optional.empty(),
                Expectations.NONE,
                Set.of(),
                Set.of(),
                false,
                Network.NONE,
                Optional.empty());
    }

    /// The same request for another container or image.
    public Request of(String otherContainer, Optional<String> otherImage) {
        return new Request(
                otherContainer,
                otherImage,
                expectations,
                only,
                skip,
                all,
                network,
                mounts,
                privileges,
                stepTimeout,
                redaction);
    }

    /// The same request with the user's redaction rules.
    public Request masking(RedactionRules rules) {
        return new Request(
                container, image, expectations, only, skip, all, network, mounts, privileges, stepTimeout, rules);
    }

    /// The same request with the user's expectations.
    public Request expecting(Expectations other) {
        return new Request(
                container, image, other, only, skip, all, network, mounts, privileges, stepTimeout, redaction);
    }

    /// The same request with other access to the container's mounts.
    public Request with(MountAccess access) {
        return new Request(
                container, image, expectations, only, skip, all, network, access, privileges, stepTimeout, redaction);
    }

    /// The same request with other privileges.
    public Request with(Privileges other) {
        return new Request(
                container, image, expectations, only, skip, all, network, mounts, other, stepTimeout, redaction);
    }
}
