package drydock.ui.containers;

/// What stands in the list: a container, or the heading of a group.
public sealed interface Entry permits ContainerRow, GroupHeading {
    /// The same for as long as it means the same thing.
    String key();
}
