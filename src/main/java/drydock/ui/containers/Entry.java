package drydock.ui.containers;

/// An entry of the list: a container or the heading of a group.
public sealed interface Entry permits ContainerRow, GroupHeading {
    /// A key that stays the same as long as the entry is about the same container or group.
    String key();
}
