package drydock.ui.cases;

/// The loading state of the list of cases.
public sealed interface CaseListState {
    /// Being read for the first time.
    record Loading() implements CaseListState {}

    /// It was read; it may be empty.
    record Listed() implements CaseListState {}

    /// @param why in words
    record Failed(String why) implements CaseListState {}
}
