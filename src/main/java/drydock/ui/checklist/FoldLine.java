package drydock.ui.checklist;

/// The line that stands for the steps that did not run.
///
/// @param words such as `11 do not apply, 2 left out`
/// @param open  whether the steps are shown below it
public record FoldLine(String words, boolean open) implements ChecklistLine {}
