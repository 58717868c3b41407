package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.LookupFacts;
import drydock.fact.StartChain.Kind;
import drydock.fact.TrialFacts;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingEnvironmentVariableTest {
    private static final String MUST_BE_SET = "DATABASE_URL must be set";

    private static LookupFacts asked(String name, Answer answer, boolean own) {
        Citation cited = Citation.line("lookups", 1, name + " " + answer);
        return new LookupFacts(List.of(new LookupFacts.Asked(name, answer, own, cited)), true);
    }

    @Test
    void accusesTheVariableThatTheProgramNames() {
        MadeUpCase.exited(1)
                .prints(MUST_BE_SET)
                .cause("missing-environment-variable")
                .leads(CONFIRMED)
                .explains("`DATABASE_URL`", "does not have it")
                .advises("+      DATABASE_URL: <value>")
                .cites("DATABASE_URL must be set", "no variable `DATABASE_URL`");
    }

    @Test
    void accusesAVariableThatIsEmpty() {
        MadeUpCase.exited(1)
                .container(web -> web.env("DATABASE_URL="))
                .prints(MUST_BE_SET)
                .cause("missing-environment-variable")
                .leads(CONFIRMED)
                .explains("has it, but empty");
    }

    @Test
    void accusesTheVariableWithWhichATrialGoesFurther() {
        MadeUpCase.exited(1)
                .with(new TrialFacts(List.of("REGION"), true, "it goes on", Citation.line("trial", 1, "went on")))
                .cause("missing-environment-variable")
                .leads(CONFIRMED)
                .explains("With `REGION` set", "it goes on")
                .cites("went on");
    }

    @Test
    void accusesWithLessCertaintyARequirementOfTheUser() {
        MadeUpCase.exited(1)
                .requires("REGION", State.MISSING)
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("`REGION` must be set and is missing")
                .cites("REGION MISSING");
    }

    @Test
    void accusesWithLessCertaintyTheLastLookup() {
        MadeUpCase.exited(1)
                .with(asked("REGION", Answer.UNSET, true))
                .traced(trace -> trace.calls(3))
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("looks up `REGION`", "finds it unset")
                .advises("--try-env REGION")
                .cites("REGION UNSET");
    }

    @Test
    void accusesWithLessCertaintyALookupThatNamesNothing() {
        MadeUpCase.exited(101)
                .prints(
                        "thread 'main' panicked at src/main.rs:5:44:",
                        "called `Result::unwrap()` on an `Err` value: NotPresent")
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("does not say which");
    }

    @Test
    void nearMissIsAVariableThatIsSet() {
        MadeUpCase.exited(1)
                .container(web -> web.env("DATABASE_URL=x"))
                .prints(MUST_BE_SET)
                .cause("missing-environment-variable")
                .isPossible();
    }

    @Test
    void nearMissIsAWordInCapitalsThatIsNoVariable() {
        MadeUpCase.exited(1)
                .prints("URL must be set")
                .cause("missing-environment-variable")
                .isNotAccused();
    }

    @Test
    void nearMissIsATrialThatGoesNoFurther() {
        MadeUpCase.exited(1)
                .with(new TrialFacts(List.of("REGION"), false, "", Citation.line("trial", 1, "the same end")))
                .cause("missing-environment-variable")
                .isNotAccused();
    }

    @Test
    void nearMissIsALookupOfAProgramThatDoesMore() {
        MadeUpCase.exited(1)
                .with(asked("REGION", Answer.UNSET, true))
                .traced(trace -> trace.calls(500))
                .cause("missing-environment-variable")
                .isPossible();
    }

    @Test
    void nearMissIsALookupThatIsAnsweredUsualOrALibrarys() {
        for (LookupFacts facts : List.of(
                asked("REGION", Answer.SET, true),
                asked("HOME", Answer.UNSET, true),
                asked("REGION", Answer.UNSET, false))) {
            MadeUpCase.exited(1)
                    .with(facts)
                    .traced(trace -> trace.calls(3))
                    .cause("missing-environment-variable")
                    .isNotAccused();
        }
    }

    @Test
    void rulesOutWhereEveryRequiredVariableIsSet() {
        MadeUpCase.exited(1)
                .requires("REGION", State.SET)
                .cause("missing-environment-variable")
                .isRuledOutBy("REGION SET");
    }

    @Test
    void isNotCheckedWhereNothingIsKnown() {
        MadeUpCase.exited(1).cause("missing-environment-variable").isNotChecked();
    }

    @Test
    void accusesAVariableThatIsSetUnderAMisspeltName() {
        MadeUpCase.exited(1)
                .container(web -> web.env("ORDERS_DB_ULR=postgres://db/orders"))
                .prints("KeyError: 'ORDERS_DB_URL'")
                .cause("missing-environment-variable")
                .explains("It has `ORDERS_DB_ULR`, a similar name")
                .advises("-      ORDERS_DB_ULR");
    }

    private static MadeUpCase reading(String source) {
        return MadeUpCase.exited(78)
                .container(web -> web.env("DATBASE_URL=postgres://db/shop"))
                .chain(MadeUpLink.script("/app/server.js", source).kind(Kind.PROGRAM_FILE))
                .prints("{\"level\":\"error\",\"msg\":\"configuration rejected\"}");
    }

    @Test
    void accusesAVariableThatTheSourceReadsAndTheContainerMisspells() {
        reading("const url = process.env.DATABASE_URL;")
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("reads `DATABASE_URL`", "sets `DATBASE_URL`")
                .advises("Rename `DATBASE_URL` to `DATABASE_URL`");
    }

    @Test
    void nearMissIsASourceThatReadsBoth() {
        reading("const url = process.env.DATABASE_URL || process.env.DATBASE_URL;")
                .cause("missing-environment-variable")
                .isNotAccused();
    }

    @Test
    void nearMissIsAVariableWithAValueOfTheProgramsOwn() {
        reading("const url = process.env.DATABASE_URL || 'postgres://db';")
                .cause("missing-environment-variable")
                .isNotAccused();
        reading("url = os.environ.get('DATABASE_URL', 'postgres://db')")
                .cause("missing-environment-variable")
                .isNotAccused();
    }

    private static MadeUpCase ascii(String lang) {
        return MadeUpCase.exited(1)
                .container(web -> web.env("LANG=" + lang))
                .prints("/app/menu.rb:4:in `split': invalid byte sequence in US-ASCII (ArgumentError)");
    }

    @Test
    void accusesTheLocaleOfATextThatIsTakenForAscii() {
        ascii("C")
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("`LANG` is `C`")
                .advises("+ENV LANG=C.UTF-8");
    }

    @Test
    void nearMissIsALocaleWithUtf8() {
        ascii("en_US.UTF-8").cause("missing-environment-variable").isNotAccused();
    }

    @Test
    void tellsTheFileOfVariablesThatTheScriptCouldNotRead() {
        MadeUpCase.exited(3)
                .prints("/c/start.sh: 3: source: not found", "booting worker", "REDIS_URL is required")
                .cause("missing-environment-variable")
                .leads(LIKELY)
                .explains("`REDIS_URL`", "could not read a file of variables")
                .advises("Write `.` in place of `source`")
                .cites("source: not found");
    }
}
