package drydock.cause.crash;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DebuggerReading;
import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Main;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import drydock.step.run.DebuggerSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The program crashes in its static initialisers or in the loader, before its main function is entered.
///
/// Only a debugger shows this, because a program that crashes in its first line is just as silent.
public final class CrashBeforeMain implements Cause {
    /// Signals that name their own reason, such as a wrong instruction or a division, in any place.
    private static final Set<String> SPECIFIC = Set.of("SIGILL", "SIGFPE", "SIGSYS");

    private static final CauseInfo INFO = CauseInfo.of("crash-before-main");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        DebuggerReading debugged = evidence.debugged();
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        Optional<Crash> crash = debugged.crash();
        if (crash.isEmpty()) {
            return withoutCrash(evidence);
        } else if (debugged.main() == Main.ENTERED) {
            return RULING.ruledOut(
                    "Main was entered before the crash.",
                    debugged.facts()
                            .flatMap(DebuggerFacts::entry)
                            .orElse(crash.get().citation()));
        } else if (debugged.main() == Main.UNKNOWN || !situation.failing()) {
            return RULING.possible(
                    "It crashes, but the debugger could not find main in it, so it is open whether main was entered.",
                    debugged.cite(crash.get()),
                    List.of());
        }
        Verdict verdict = confirmed(evidence, crash.get());
        return SPECIFIC.contains(crash.get().signal()) ? verdict.asContributing() : verdict;
    }

    private static Verdict withoutCrash(Evidence evidence) {
        if (evidence.debugged().facts().isEmpty() && evidence.traced().fatal()) {
            return RULING.notChecked("It crashes; finding the place needs a debugger.");
        }
        boolean settled = evidence.traced().settles() && evidence.traced().end().isPresent();
        return settled
                ? RULING.ruledOut(
                        "The traced run ended like the container, without a crash.",
                        evidence.traced().end().get())
                : RULING.notChecked("Telling a crash before main from one after it needs a debugger.");
    }

    private static Verdict confirmed(Evidence evidence, Crash crash) {
        DebuggerReading debugged = evidence.debugged();
        String program = debugged.facts().map(DebuggerFacts::program).orElse("");
        Optional<Frame> own = debugged.own(crash);
        List<Citation> cited = new ArrayList<>(debugged.cite(crash));
        cited.add(evidence.situation().state());
        return RULING.confirmed(
                "`" + program + "` never enters main: during initialisation the kernel ends it with " + crash.signal()
                        + DebuggerSentences.place(crash) + "." + exception(crash),
                cited,
                fixes(program, own));
    }

    private static String exception(Crash crash) {
        boolean thrown =
                crash.frames().stream().anyMatch(frame -> frame.function().startsWith("__cxa_throw"));
        return thrown ? " No caller can catch an exception that is thrown there." : "";
    }

    private static List<Fix> fixes(String program, Optional<Frame> own) {
        Optional<String> library = own.map(Frame::file).filter(file -> file.startsWith("/") && !file.equals(program));
        if (library.isPresent()) {
            return List.of(
                    Fix.of("The initialiser belongs to `" + library.get()
                            + "`: check that it is the version the program"
                            + " was built with, and that `LD_PRELOAD` or `LD_LIBRARY_PATH` does not replace it."),
                    Fix.of(FixPlace.PROGRAM, "Check its constructors and global objects."));
        }
        String function = own.map(DebuggerSentences::quoted).orElse("the program");
        return List.of(
                Fix.of(
                        FixPlace.PROGRAM,
                        "Look at the global objects whose initialisers run in " + function
                                + ", and at functions marked `constructor`. The files, variables or other globals that they read"
                                + " may not be initialised yet."),
                Fix.of(
                        FixPlace.PROGRAM,
                        "Initialise it on first use (a `static` inside a function), or from main, where an error can be"
                                + " caught and reported."));
    }
}
