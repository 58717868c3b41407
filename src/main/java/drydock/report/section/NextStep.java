package drydock.report.section;

/// One item of the report's list of next steps.
///
/// @param id   by which a user marks it as done, empty for what Drydock has done itself
/// @param word `IMMEDIATE`, `SHORT-TERM`, `MEDIUM-TERM`, `DONE` or `COMPLETED`
public record NextStep(String id, String word, boolean done, String text) {}
