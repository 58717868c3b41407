package drydock.ui.checklist;

/// A line of the checklist.
public sealed interface ChecklistLine permits StepRow, FoldLine {}
