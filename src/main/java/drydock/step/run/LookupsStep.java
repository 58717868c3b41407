package drydock.step.run;

import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.DebuggerFacts.Lookup;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.fact.LookupFacts;
import drydock.fact.LookupFacts.Asked;
import drydock.model.Outcome;
import drydock.model.PlainText;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The environment variables that a program looked up in the debugger.
public final class LookupsStep implements Step {
    static final String ID = "lookups";

    private static final String NO_FILE = "code of no file";
    private static final LineForm ASKED =
            LineForm.of("getenv(\"{name:line}\") = {answer:unset|empty|set|unknown}, for {caller:line}");

    /// Folders of the distribution's libraries. The program's own libraries are elsewhere.
    private static final Pattern SYSTEM = Pattern.compile("(?:/usr)?/lib(?:32|64|x32)?/.*\\.so(?:\\..*)?");

    /// Libraries through which programs of a language or framework look variables up. Their own look-ups are known.
    private static final Pattern RELAYS = Pattern.compile(
            ".*/lib(?:gfortran|gphobos|gdruntime|phobos2|druntime|glib-2|Qt\\d?Core|gnat|gnarl|cob|gcobol|objc|nspr4|apr-1)[-.].*");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Variables it asks for";
    }

    @Override
    public String question() {
        return "Which environment variables does the program look up before it exits, and which are unset?";
    }

    @Override
    public List<String> after() {
        return List.of(DebuggerStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<DebuggerFacts> seen = facts.get(DebuggerFacts.class);
        if (seen.isEmpty()) {
            return Plan.Skip.because("the debugger did not run");
        } else if (seen.get().main() != Main.ENTERED) {
            return new Plan.Skip("the debugger did not see main entered, where it starts to record look-ups");
        }
        return new Plan.Recall(
                ReproduceCommand.toolWithEnvironment(
                        subject,
                        "ltrace",
                        List.of("-e", "getenv", "--", seen.get().program())),
                seen.get().lookups().stream().map(LookupsStep::line).toList());
    }

    private static String line(Lookup lookup) {
        return ASKED.write(Map.of(
                "name", PlainText.of(lookup.name()),
                "answer", lookup.answer(),
                "caller", lookup.caller().isEmpty() ? NO_FILE : lookup.caller()));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Asked> asked = ASKED.all(ID, transcript).stream()
                .map(line -> new Asked(
                        line.text("name"),
                        line.fields().constant("answer", Answer.class).orElse(Answer.UNKNOWN),
                        own(line.text("caller")),
                        line.citation()))
                .toList();
        boolean reproduced =
                facts.get(DebuggerFacts.class).map(DebuggerFacts::reproduced).orElse(false);
        LookupFacts seen = new LookupFacts(asked, reproduced);
        List<Asked> missing = asked.stream()
                .filter(one -> one.own() && (one.answer() == Answer.UNSET || one.answer() == Answer.EMPTY))
                .toList();
        return new Findings(
                reproduced ? Outcome.OK : Outcome.INCONCLUSIVE,
                sentence(asked, missing) + (reproduced ? "" : "; unlike the container"),
                List.of(seen),
                missing.reversed().stream().limit(3).map(Asked::citation).toList());
    }

    private static boolean own(String caller) {
        return caller.startsWith("/")
                && (!SYSTEM.matcher(caller).matches() || RELAYS.matcher(caller).matches());
    }

    private static String sentence(List<Asked> asked, List<Asked> missing) {
        if (asked.isEmpty()) {
            return "it looks up no variable";
        }
        String count = "it looks up " + asked.size() + (asked.size() == 1 ? " variable" : " variables");
        if (missing.isEmpty()) {
            return count + "; all that its own code looks up are set";
        }
        String names = missing.reversed().stream()
                .map(Asked::name)
                .distinct()
                .limit(3)
                .map(PlainText::of)
                .collect(Collectors.joining(", "));
        return count + "; unset, the last one first: " + names;
    }
}
