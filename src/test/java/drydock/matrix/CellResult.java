package drydock.matrix;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an investigation said of a cell, and how that compares with the truth.
///
/// @param effect  of the fault
/// @param leading cause; empty for none
/// @param wrongly other causes that are confirmed as primary, or any that is accused of a container that works
record CellResult(Cell cell, Effect effect, Optional<Finding> leading, List<Finding> wrongly) {
    static CellResult of(Cell cell, Effect effect, Investigation investigation) {
        List<Finding> wrongly = investigation.findings().stream()
                .filter(finding -> !finding.verdict().contributing())
                .filter(finding -> effect == Effect.NONE
                        ? finding.verdict().accuses()
                        : confirmed(finding) && !cell.fault().truth().accepts(finding))
                .toList();
        return new CellResult(cell, effect, investigation.leading(), wrongly);
    }

    /// Whether a cause of the truth leads, or none does where the application works.
    boolean rightCause() {
        return effect == Effect.NONE
                ? leading.isEmpty()
                : leading.filter(cell.fault().truth()::accepts).isPresent();
    }

    boolean namesCulprit() {
        return effect == Effect.NONE
                || leading.filter(cell.fault().truth()::isNamedBy).isPresent();
    }

    boolean wronglyConfirmed() {
        return wrongly.stream().anyMatch(CellResult::confirmed);
    }

    boolean right() {
        return rightCause() && namesCulprit() && wrongly.isEmpty();
    }

    /// Such as `go × port-taken: wanted address-in-use (8080), got nothing`.
    String miss() {
        Truth truth = cell.fault().truth();
        String wanted = effect == Effect.NONE ? "nothing, it works all the same" : String.join("/", truth.leading());
        String names = effect == Effect.NONE || truth.culprits().isEmpty()
                ? ""
                : " (" + String.join("|", truth.culprits()) + ")";
        String unnamed = rightCause() && !namesCulprit() ? ", not named" : "";
        String accused = wrongly.isEmpty() ? "" : "; wrongly " + all(wrongly);
        return cell.name() + ": wanted " + wanted + names + ", got "
                + leading.map(CellResult::words).orElse("nothing") + unnamed + accused;
    }

    private static boolean confirmed(Finding finding) {
        return finding.verdict().level() == Verdict.Level.CONFIRMED;
    }

    private static String all(List<Finding> findings) {
        return findings.stream().map(CellResult::words).collect(Collectors.joining(", "));
    }

    private static String words(Finding finding) {
        return finding.id() + " (" + finding.verdict().level().word() + ")";
    }
}
