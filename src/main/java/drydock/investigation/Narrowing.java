package drydock.investigation;

import drydock.cause.Evidence;
import drydock.fact.Facts;
import drydock.model.Subject;
import drydock.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The causes that the evidence so far leaves open. A pure function of the evidence, for the time before all steps ran.
///
/// @param accused   confirmed or likely, the leading one first
/// @param possible  not excluded, with little evidence
/// @param unchecked neither found nor excluded, the usual suspects first; empty for a container that runs
/// @param examined  number of causes
public record Narrowing(List<Finding> accused, List<Finding> possible, List<Finding> unchecked, int examined) {
    private static final int NAMED = 3;

    public Narrowing {
        accused = List.copyOf(accused);
        possible = List.copyOf(possible);
        unchecked = List.copyOf(unchecked);
    }

    /// Of a complete or an interrupted investigation.
    public static Narrowing of(Investigation investigation) {
        List<Finding> primary = investigation.findings().stream()
                .filter(finding -> !finding.verdict().contributing())
                .toList();
        return new Narrowing(
                primary.stream().filter(finding -> finding.verdict().accuses()).toList(),
                at(primary, Verdict.Level.POSSIBLE),
                unchecked(investigation, primary).stream()
                        .filter(finding -> !finding.fallback())
                        .sorted(Comparator.comparingInt(Narrowing::rank))
                        .toList(),
                investigation.findings().size());
    }

    /// Weighs the causes on the results so far.
    public static Narrowing of(Subject subject, List<StepResult> results) {
        return of(Examination.again(
                new Investigation(subject, Duration.ZERO, results, Facts.NONE, List.of(), Map.of(), List.of())));
    }

    /// A container that runs has no end to explain.
    private static List<Finding> unchecked(Investigation investigation, List<Finding> primary) {
        boolean runs = new Evidence(investigation.subject(), investigation.facts())
                .situation()
                .steady();
        return runs ? List.of() : at(primary, Verdict.Level.NOT_CHECKED);
    }

    private static List<Finding> at(List<Finding> findings, Verdict.Level level) {
        return findings.stream()
                .filter(finding -> finding.verdict().level() == level)
                .toList();
    }

    private static int rank(Finding finding) {
        return finding.suspect() == 0 ? Integer.MAX_VALUE : finding.suspect();
    }

    /// How many causes are not excluded. Nothing but what accuses is left once a cause is confirmed.
    public int left() {
        return confirmed() ? accused.size() : accused.size() + possible.size() + unchecked.size();
    }

    /// Whether nothing can change any more: one cause is confirmed and no other is open, or all are excluded.
    public boolean settled() {
        return left() == 0 || confirmed();
    }

    private boolean confirmed() {
        return !accused.isEmpty() && accused.getFirst().verdict().level() == Verdict.Level.CONFIRMED;
    }

    /// Such as `4 of 70 causes left: missing file, permission denied and 2 more`.
    public String words() {
        if (left() == 0) {
            return "Nothing that Drydock checks is wrong.";
        }
        List<Finding> named = new ArrayList<>(accused);
        if (!confirmed()) {
            named.addAll(possible);
            named.addAll(unchecked);
        }
        String names = named.stream()
                .limit(NAMED)
                .map(finding -> finding.title() + level(finding))
                .collect(Collectors.joining(", "));
        int more = named.size() - NAMED;
        return left() + " of " + examined + " causes left: " + names + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static String level(Finding finding) {
        return finding.verdict().accuses() ? " (" + finding.verdict().level().word() + ")" : "";
    }
}
