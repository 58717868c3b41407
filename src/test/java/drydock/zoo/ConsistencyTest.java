package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Causes;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.reading.Refusal;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Verdict.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a report says in one place agrees with what it says in another, on all recordings.
class ConsistencyTest {
    /// They tell how a run ended, which is what the leading cause explains.
    private static final Set<String> RUNS = Set.of("logs", "run", "strace", "debugger");

    /// A further problem that comes to light after the one that keeps the container from starting; and a summary
    /// without
    /// the name of the file that the cause is about.
    private static final Set<String> KNOWN = Set.of("unknown-user-stub: binary", "invalid-executable-empty: file");

    private static final Pattern PATH = Pattern.compile("/[\\w./-]*\\w");

    private static final Set<RefusalCause> BY_REFUSAL = Causes.ALL.stream()
            .filter(RefusalCause.class::isInstance)
            .map(RefusalCause.class::cast)
            .collect(Collectors.toSet());

    @Test
    void noCauseIsRuledOutWhileACallOfItsKindWasRefused() throws IOException {
        List<String> contradictions = new ArrayList<>();
        int standing = 0;
        for (Fixture fixture : Zoo.fixtures()) {
            Investigation investigation = RecordedZoo.read(fixture.name());
            Evidence evidence = new Evidence(investigation.subject(), investigation.facts());
            for (RefusalCause cause : BY_REFUSAL) {
                Optional<Refusal> refusal = evidence.refusals().standing(cause.refusalKind());
                standing += refusal.isPresent() ? 1 : 0;
                if (refusal.isPresent() && level(investigation, cause.id()) == Level.RULED_OUT) {
                    contradictions.add(fixture.name() + ": " + cause.id() + " beside "
                            + refusal.get().call());
                }
            }
        }
        assertThat(contradictions).isEmpty();
        assertThat(standing).as("refusals in the recordings").isGreaterThan(20);
    }

    /// A problem that a step reports is evidence of a cause, or about an object that a cause names, wherever a cause is
    /// confirmed.
    @Test
    void everyProblemBelongsToACause() throws IOException {
        List<String> contradictions = new ArrayList<>();
        for (Fixture fixture : Zoo.fixtures()) {
            Investigation investigation = RecordedZoo.read(fixture.name());
            List<Finding> accused = investigation.findings().stream()
                    .filter(finding ->
                            finding.verdict().accuses() || finding.verdict().level() == Level.POSSIBLE)
                    .toList();
            if (!accused.isEmpty() && accused.getFirst().verdict().level() == Level.CONFIRMED) {
                investigation.steps().stream()
                        .filter(step -> step.outcome() == Outcome.PROBLEM && !RUNS.contains(step.id()))
                        .filter(step -> !KNOWN.contains(fixture.name() + ": " + step.id()))
                        .filter(step -> accused.stream().noneMatch(finding -> about(finding, step)))
                        .forEach(step -> contradictions.add(fixture.name() + ": " + step.id() + ": " + step.summary()));
            }
        }
        assertThat(contradictions).isEmpty();
    }

    private static Level level(Investigation investigation, String id) {
        return investigation.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .map(finding -> finding.verdict().level())
                .findFirst()
                .orElseThrow();
    }

    private static boolean about(Finding finding, StepResult step) {
        String told = finding.verdict().explanation()
                + finding.verdict().evidence().stream().map(Citation::text).collect(Collectors.joining(" "));
        boolean cited = finding.verdict().evidence().stream()
                .anyMatch(citation -> citation.step().equals(step.id()));
        return cited || PATH.matcher(step.summary()).results().anyMatch(path -> told.contains(path.group()));
    }
}
