package drydock.investigation;

import drydock.cause.Evidence;
import drydock.model.Citation;
import java.util.Optional;

/// The error with which a program itself explains its failure.
///
/// @param message  in one line, with the deepest cause where the program chains one
/// @param citation the line of the log
public record ProgramReport(String message, Citation citation) {
    static Optional<ProgramReport> of(Evidence evidence) {
        if (!evidence.situation().failing() || evidence.situation().killed()) {
            return Optional.empty();
        }
        return evidence.errorReport().map(report -> {
            String deepest = report.deepest();
            String message = report.quote();
            return new ProgramReport(
                    message.contains(deepest) ? message : message + " … " + deepest, report.citation());
        });
    }
}
