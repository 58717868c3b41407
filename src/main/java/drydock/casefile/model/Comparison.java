package drydock.casefile.model;

import drydock.fact.BinaryFacts;
import drydock.fact.StatusFacts;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.ContainerDetails;
import drydock.model.Run;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The differences between two examinations of a case, and notable things that are equal.
///
/// @param rows state, image and program first, then the causes and steps that changed
public record Comparison(Examined before, Examined after, List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /// One value, before and after.
    public record Row(Kind kind, String what, String before, String after) {
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /// The subject of a row.
    public enum Kind {
        STATE,
        IMAGE,
        PROGRAM,
        SETTING,
        CAUSE,
        STEP
    }

    public static Comparison of(Examined before, Examined after) {
        Investigation then = before.investigation();
        Investigation now = after.investigation();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.STATE, "State", state(then), state(now)));
        rows.add(new Row(
                Kind.IMAGE,
                "Image",
                shortened(then.subject().image().id()),
                shortened(now.subject().image().id())));
        program(then)
                .ifPresent(old -> rows.add(
                        new Row(Kind.PROGRAM, "Program file", old, program(now).orElse("not examined"))));
        ChangedSettings.between(then.subject(), now.subject(), rows);
        causes(then, now, rows);
        steps(then, now, rows);
        return new Comparison(before, after, rows);
    }

    /// How the container does now, whatever the causes are called.
    public Recovery recovery() {
        return Recovery.of(before.investigation(), after.investigation());
    }

    /// Whether the leading cause is another one, or is gone.
    public boolean leadingChanged() {
        return !id(before).equals(id(after));
    }

    /// Whether image and program are identical, so that the container has nothing built since then.
    public boolean sameFiles() {
        return rows.stream()
                .filter(row -> row.kind() == Kind.IMAGE || row.kind() == Kind.PROGRAM)
                .noneMatch(Row::changed);
    }

    /// Whether the image is new but contains the identical program.
    public boolean sameProgramInAnotherImage() {
        boolean program = rows.stream().anyMatch(row -> row.kind() == Kind.PROGRAM && !row.changed());
        return program && rows.stream().anyMatch(row -> row.kind() == Kind.IMAGE && row.changed());
    }

    private static Optional<String> id(Examined examined) {
        return examined.investigation().leading().map(Finding::id);
    }

    private static String state(Investigation investigation) {
        ContainerDetails container = investigation.subject().container();
        String state = container.state().status();
        return switch (state) {
            case "running", "paused" -> state + loop(investigation);
            case "created" -> state;
            default -> state + ", exit code " + container.state().exitCode();
        };
    }

    /// A restart loop counts as one even while a run is under way.
    private static String loop(Investigation investigation) {
        Optional<StatusFacts> status =
                investigation.facts().get(StatusFacts.class).filter(StatusFacts::looping);
        return status.map(facts -> " in a restart loop"
                        + facts.lastFinished()
                                .map(Run::exitCode)
                                .filter(OptionalLong::isPresent)
                                .map(code -> ", last exit code " + code.getAsLong())
                                .orElse(""))
                .orElse("");
    }

    private static String shortened(String imageId) {
        String digits = imageId.replaceFirst("^sha256:", "");
        return digits.substring(0, Math.min(12, digits.length()));
    }

    private static Optional<String> program(Investigation investigation) {
        return investigation
                .facts()
                .get(BinaryFacts.class)
                .filter(binary -> !binary.sha256().isEmpty())
                .map(binary -> binary.stat().size() + " bytes, SHA-256 "
                        + binary.sha256().substring(0, 12));
    }

    private static void causes(Investigation then, Investigation now, List<Row> rows) {
        Set<String> ids = new LinkedHashSet<>();
        then.findings().stream().filter(Comparison::suspected).forEach(finding -> ids.add(finding.id()));
        now.findings().stream().filter(Comparison::suspected).forEach(finding -> ids.add(finding.id()));
        for (String id : ids) {
            Row row = new Row(Kind.CAUSE, title(id, then, now), verdict(then, id), verdict(now, id));
            if (row.changed()) {
                rows.add(row);
            }
        }
    }

    private static boolean suspected(Finding finding) {
        return finding.verdict().accuses() || finding.verdict().level() == Verdict.Level.POSSIBLE;
    }

    private static Optional<Finding> finding(Investigation investigation, String id) {
        return investigation.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    private static String title(String id, Investigation then, Investigation now) {
        return finding(now, id).or(() -> finding(then, id)).map(Finding::title).orElse(id);
    }

    private static String verdict(Investigation investigation, String id) {
        return finding(investigation, id)
                .map(finding -> finding.verdict().level().word()
                        + (finding.verdict().accuses() && finding.verdict().contributing() ? ", contributing" : ""))
                .orElse("not-checked");
    }

    private static void steps(Investigation then, Investigation now, List<Row> rows) {
        for (StepResult step : now.steps()) {
            Optional<StepResult> old = then.step(step.id());
            boolean differs = old.isEmpty()
                    || old.get().outcome() != step.outcome()
                    || !withoutNumbers(old.get().summary()).equals(withoutNumbers(step.summary()));
            if (differs) {
                rows.add(new Row(
                        Kind.STEP, step.title(), old.map(Comparison::outcome).orElse("not run"), outcome(step)));
            }
        }
    }

    private static String outcome(StepResult step) {
        return step.outcome().word() + ": " + step.summary();
    }

    /// Times and counts differ from run to run and have no meaning here.
    private static String withoutNumbers(String summary) {
        return summary.replaceAll("\\d[\\d,.]*( (ms|s|min|h|d)\\b)?", "#").replaceAll("#( #)+", "#");
    }
}
