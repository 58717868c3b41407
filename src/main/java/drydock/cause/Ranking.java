package drydock.cause;

import drydock.cause.Causes.Weighed;
import drydock.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sorts verdicts: leading cause first, contributing ones after the primary ones, the rest by verdict.
///
/// A symptom comes after a more specific cause. If there are only symptoms, one of them leads.
final class Ranking {
    private static final Comparator<Weighed> ORDER = Comparator.<Weighed>comparingInt(Ranking::rank)
            .thenComparing(weighed -> weighed.verdict().level());

    private Ranking() {}

    static List<Weighed> order(List<Weighed> unordered) {
        List<Weighed> verdicts = withoutNeedlessFallbacks(Precedence.sorted(unordered, Weighed::cause));
        boolean explained = verdicts.stream()
                .anyMatch(weighed -> weighed.leads() && !weighed.cause().symptom());
        List<Weighed> settled =
                explained ? verdicts.stream().map(Ranking::stepBack).toList() : onlyFirstSymptom(verdicts);
        return settled.stream().sorted(ORDER).toList();
    }

    /// A fallback accuses only where no other primary cause does.
    private static List<Weighed> withoutNeedlessFallbacks(List<Weighed> verdicts) {
        Optional<Weighed> other = verdicts.stream()
                .filter(weighed -> weighed.leads() && weighed.verdict().level() != Verdict.Level.POSSIBLE)
                .filter(weighed ->
                        !weighed.cause().symptom() && !weighed.cause().info().fallback())
                .findFirst();
        return other.map(leader -> verdicts.stream()
                        .map(weighed -> weighed.cause().info().fallback() ? explained(weighed, leader) : weighed)
                        .toList())
                .orElse(verdicts);
    }

    private static Weighed explained(Weighed fallback, Weighed by) {
        return new Weighed(
                fallback.cause(),
                new VerdictBuilder(fallback.cause().info())
                        .notChecked("Another cause explains the failure: `"
                                + by.cause().id() + "`."));
    }

    private static Weighed stepBack(Weighed weighed) {
        return weighed.leads() && weighed.cause().symptom()
                ? new Weighed(weighed.cause(), weighed.verdict().asContributing())
                : weighed;
    }

    /// If there are only symptoms, the surest and most specific one leads and the others follow.
    private static List<Weighed> onlyFirstSymptom(List<Weighed> verdicts) {
        Optional<String> leader = verdicts.stream()
                .filter(Weighed::leads)
                .min(Comparator.comparing(weighed -> weighed.verdict().level()))
                .map(weighed -> weighed.cause().id());
        return verdicts.stream()
                .map(weighed ->
                        leader.filter(id -> id.equals(weighed.cause().id())).isPresent() ? weighed : stepBack(weighed))
                .toList();
    }

    private static int rank(Weighed weighed) {
        if (!weighed.verdict().accuses()) {
            return 2;
        }
        return weighed.verdict().contributing() ? 1 : 0;
    }
}
