package drydock.ui.cases;

/// How the list of kept cases comes in.
public sealed interface CaseListState {
    /// Being read for the first time.
    record Loading() implements CaseListState {}

    /// It is there, perhaps empty.
    record Listed() implements CaseListState {}

    /// @param why in words
    record Failed(String why) implements CaseListState {}
}
