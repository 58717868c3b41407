package drydock.ui.shelf;

/// How the list of kept cases comes in.
public sealed interface ShelfState {
    /// Being read for the first time.
    record Loading() implements ShelfState {}

    /// It is there, perhaps empty.
    record Listed() implements ShelfState {}

    /// @param why in words
    record Failed(String why) implements ShelfState {}
}
