package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.StartCommand;
import drydock.cause.reading.StartCommand.Unexpanded;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A `$NAME` in a command without a shell, which the program gets as it is written and complains about.
///
/// @param variable as the start command has it
/// @param said     the line in which the program quotes it
record UnexpandedVariable(Unexpanded variable, Line said) {
    static Optional<UnexpandedVariable> of(Evidence evidence) {
        if (!evidence.situation().failing()) {
            return Optional.empty();
        }
        return StartCommand.unexpanded(evidence.subject().container().config()).stream()
                .flatMap(variable -> evidence.words().lines().reversed().stream()
                        .filter(line -> line.text().contains(variable.reference()))
                        .map(line -> new UnexpandedVariable(variable, line))
                        .limit(1))
                .findFirst();
    }

    Citation citation() {
        return said.citation();
    }

    Verdict confirmed(Evidence evidence, VerdictBuilder ruling) {
        String reference = variable.reference();
        boolean set = evidence.subject()
                .container()
                .config()
                .variable(variable.name())
                .isPresent();
        return ruling.confirmed(
                "The start command contains `" + reference + "` in exec form. No shell inserts the value"
                        + (set ? " of `" + variable.name() + "`, which is set," : "")
                        + " so the program gets the text `" + reference + "` and rejects it.",
                List.of(
                        citation(),
                        Citation.field("status", "command holds " + reference),
                        evidence.situation().state()),
                List.of(
                        new Fix(
                                "Start the program with a shell that expands `" + reference + "` and hands over with"
                                        + " `exec`.",
                                "dockerfile",
                                "CMD [\"sh\", \"-c\", \"exec " + command(evidence) + "\"]"),
                        Fix.of("Let the program read `" + variable.name() + "` from its environment if it can.")));
    }

    private static String command(Evidence evidence) {
        return String.join(" ", evidence.subject().container().config().command())
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }
}
