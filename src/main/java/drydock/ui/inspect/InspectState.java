package drydock.ui.inspect;

import drydock.model.ContainerDetails;
import drydock.redaction.Redactor;

/// What is known of the selected container.
sealed interface InspectState {
    /// No container is selected.
    record Nothing() implements InspectState {}

    /// Asked for.
    record Loading() implements InspectState {}

    /// @param details  with secrets
    /// @param redactor masks them
    /// @param json     the engine's whole inspection, with secrets
    record Loaded(ContainerDetails details, Redactor redactor, String json) implements InspectState {}

    /// @param why the reason and what to do
    record Failed(String why) implements InspectState {}
}
