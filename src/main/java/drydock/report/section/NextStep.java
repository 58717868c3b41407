package drydock.report.section;

/// One item of the report's list of next steps.
///
/// @param id   the id for marking it as done; empty for steps that Drydock did itself
/// @param word `IMMEDIATE`, `SHORT-TERM`, `MEDIUM-TERM`, `DONE` or `COMPLETED`
public record NextStep(String id, String word, boolean done, String text) {}
