package drydock.matrix;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an investigation said of a cell, and how that compares with the truth.
///
/// @param effect  of the fault
/// @param leading cause; empty for none
/// @param wrongly other causes that are confirmed as primary, or any that is accused of a container that works
/// @param mended  what the first fix does
record CellResult(Cell cell, Effect effect, Optional<Finding> leading, List<Finding> wrongly, Mended mended) {
    static CellResult of(Cell cell, Effect effect, Investigation investigation) {
        List<Finding> wrongly = investigation.findings().stream()
                .filter(finding -> !finding.verdict().contributing())
                .filter(finding -> effect == Effect.NONE
                        ? finding.verdict().accuses()
                        : confirmed(finding) && !cell.fault().truth().accepts(finding))
                .toList();
        return new CellResult(cell, effect, investigation.leading(), wrongly, Mended.NOTHING_TO_APPLY);
    }

    /// The fix that a reader tries first; empty where none is recommended.
    Optional<Fix> firstFix() {
        return leading.stream()
                .flatMap(finding -> finding.verdict().fixes().stream())
                .findFirst();
    }

    CellResult with(Mended outcome) {
        return new CellResult(cell, effect, leading, wrongly, outcome);
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

    /// Such as `go × user-unknown: in vain: Create it in the image's final stage. +RUN useradd deployer`.
    String repair() {
        return cell.name() + ": " + mended.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + firstFix()
                        .map(fix -> fix.text() + " " + fix.snippet().replaceAll("\\R", " | "))
                        .orElse("");
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
