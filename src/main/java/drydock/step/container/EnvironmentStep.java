package drydock.step.container;

import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.PlainText;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.EvidenceLines;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The environment variables the container starts with: set, empty or missing; secrets stay masked.
public final class EnvironmentStep implements Step {
    static final String ID = "environment";

    /// Start of the mark of a masked value.
    static final String MASKED = "‹masked";

    private static final LineForm SET =
            LineForm.of("{name:line}={value:line}{origin:|   (from the image)}{required:|   (required)}");
    private static final LineForm EMPTY =
            LineForm.of("{name:line}=   (empty){origin:|   (from the image)}{required:|   (required)}");
    private static final LineForm MISSING = LineForm.of("{name:line}: not set{required:|   (required)}");

    /// Names only: the values may be secret.
    private static final String NAMES = "{{range .Config.Env}}{{println (index (split . \"=\") 0)}}{{end}}";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Environment variables";
    }

    @Override
    public String question() {
        return "Which variables does the container start with, and is each required one set?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        List<String> lines = variables(subject, Map.of()).stream()
                .map(variable -> line(subject, variable))
                .toList();
        return new Plan.Recall(ReproduceCommand.inspect(subject, NAMES), lines);
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        EnvironmentFacts environment =
                new EnvironmentFacts(variables(subject, places(new EvidenceLines(ID, transcript))));
        List<Citation> highlights = environment.variables().stream()
                .filter(variable -> variable.state() != State.SET)
                .map(Variable::citation)
                .toList();
        return new Findings(outcome(environment), sentence(environment), List.of(environment), highlights);
    }

    /// The container's variables in its order, then the missing required ones.
    private static List<Variable> variables(Subject subject, Map<String, Citation> places) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String entry : subject.container().config().environment()) {
            int equals = entry.indexOf('=');
            set.put(equals < 0 ? entry : entry.substring(0, equals), equals < 0 ? "" : entry.substring(equals + 1));
        }
        Set<String> required = new LinkedHashSet<>(subject.expectations().variables());
        return Stream.concat(set.keySet().stream(), required.stream())
                .distinct()
                .map(name ->
                        variable(subject, name, Optional.ofNullable(set.get(name)), required.contains(name), places))
                .toList();
    }

    private static Variable variable(
            Subject subject, String name, Optional<String> value, boolean required, Map<String, Citation> places) {
        State state = value.isEmpty() ? State.MISSING : value.get().isEmpty() ? State.EMPTY : State.SET;
        boolean fromImage =
                value.isPresent() && value.equals(subject.image().config().variable(name));
        Citation place = places.getOrDefault(PlainText.of(name), Citation.field(ID, name));
        String text = value.orElse("");
        return new Variable(name, state, text, text.contains(MASKED), fromImage, required, place);
    }

    /// A line break in a value would break the rule that one line is one variable.
    private static String line(Subject subject, Variable variable) {
        String name = PlainText.of(variable.name());
        String value = PlainText.of(variable.value().replace("\n", "\\n"));
        String origin = subject.imageOnly() || !variable.fromImage() ? "" : "   (from the image)";
        String required = variable.required() ? "   (required)" : "";
        return switch (variable.state()) {
            case SET -> SET.write(Map.of("name", name, "value", value, "origin", origin, "required", required));
            case EMPTY -> EMPTY.write(Map.of("name", name, "origin", origin, "required", required));
            case MISSING -> MISSING.write(Map.of("name", name, "required", required));
        };
    }

    /// Where each variable stands, by its name.
    private static Map<String, Citation> places(EvidenceLines lines) {
        Map<String, Citation> places = new HashMap<>();
        for (LineForm form : List.of(EMPTY, SET, MISSING)) {
            lines.all(form).forEach(line -> places.putIfAbsent(line.text("name"), line.citation()));
        }
        return places;
    }

    private static Outcome outcome(EnvironmentFacts environment) {
        boolean lacking = environment.variables().stream()
                .anyMatch(variable -> variable.required() && variable.state() != State.SET);
        return lacking ? Outcome.PROBLEM : Outcome.OK;
    }

    private static String sentence(EnvironmentFacts environment) {
        List<Variable> all = environment.variables();
        List<String> lacking = all.stream()
                .filter(variable -> variable.required() && variable.state() != State.SET)
                .map(variable -> variable.name() + (variable.state() == State.EMPTY ? " is empty" : " is not set"))
                .toList();
        if (!lacking.isEmpty()) {
            return "required, but " + String.join(", ", lacking);
        }
        long set =
                all.stream().filter(variable -> variable.state() == State.SET).count();
        long secret = all.stream().filter(Variable::secret).count();
        long required = all.stream().filter(Variable::required).count();
        String empty = String.join(
                ", ",
                all.stream()
                        .filter(variable -> variable.state() == State.EMPTY)
                        .map(Variable::name)
                        .toList());
        return (set == 1 ? "1 variable is set" : set + " variables are set")
                + (secret == 0 ? "" : ", " + secret + " of them secret")
                + (required == 0 ? "" : "; all " + required + " required ones are among them")
                + (empty.isEmpty() ? "" : "; empty: " + empty);
    }
}
