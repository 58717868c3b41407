package drydock.zoo;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How an investigation of a fixture compares with what the fixture expects.
///
/// @param misses      in sentences; empty when all is right
/// @param falseAlarms how many of the misses accuse what is not to blame
record Judgement(List<String> misses, int falseAlarms) {
    Judgement {
        misses = List.copyOf(misses);
    }

    static Judgement of(Fixture fixture, Investigation investigation) {
        List<String> misses = new ArrayList<>(falseAlarms(fixture, investigation));
        int alarms = misses.size();
        if (!fixture.anyLeading() && !fixture.healthy()) {
            misses.addAll(leading(fixture, investigation));
        }
        for (String contributing : fixture.contributing()) {
            if (investigation.findings().stream().noneMatch(finding -> contributes(finding, contributing))) {
                misses.add(contributing + " does not contribute");
            }
        }
        return new Judgement(misses, alarms);
    }

    boolean right() {
        return misses.isEmpty();
    }

    private static List<String> leading(Fixture fixture, Investigation investigation) {
        String found = investigation
                .leading()
                .map(finding -> finding.id() + " (" + word(finding) + ")")
                .orElse("nothing");
        boolean cause = investigation
                .leading()
                .filter(finding -> fixture.leading().contains(finding.id()))
                .isPresent();
        boolean sure = fixture.verdict().isEmpty()
                || investigation
                        .leading()
                        .filter(finding ->
                                word(finding).equals(fixture.verdict().get()))
                        .isPresent();
        if (cause && sure) {
            return List.of();
        }
        String wanted = String.join(" or ", fixture.leading())
                + fixture.verdict().map(word -> " (" + word + ")").orElse("");
        return List.of(found + " leads, not " + wanted);
    }

    private static List<String> falseAlarms(Fixture fixture, Investigation investigation) {
        return investigation.findings().stream()
                .filter(finding ->
                        finding.verdict().accuses() && !finding.verdict().contributing())
                .filter(finding -> fixture.healthy()
                        || fixture.mustNotAccuse().contains(finding.id())
                        || secondConfirmed(fixture, finding))
                .map(finding -> finding.id() + " is accused (" + word(finding) + "): "
                        + finding.verdict().explanation())
                .toList();
    }

    /// One failure has one primary cause: where that is known, another confirmed one is wrong.
    private static boolean secondConfirmed(Fixture fixture, Finding finding) {
        return !fixture.anyLeading()
                && !fixture.leading().contains(finding.id())
                && finding.verdict().level() == Verdict.Level.CONFIRMED;
    }

    private static boolean contributes(Finding finding, String id) {
        return finding.id().equals(id)
                && finding.verdict().contributing()
                && finding.verdict().accuses();
    }

    private static String word(Finding finding) {
        return finding.verdict().level().word();
    }
}
