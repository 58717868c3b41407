package drydock.engine.throwaway;

import drydock.model.MountAccess;
import drydock.model.Privileges;

/// What an executing temporary container may do, beyond which it is isolated.
///
/// @param mounts     access to the container's mounts
/// @param privileges capabilities and security profiles
record Permissions(MountAccess mounts, Privileges privileges) {
    static final Permissions SAFE = new Permissions(MountAccess.READ_ONLY, Privileges.SAFE);
}
