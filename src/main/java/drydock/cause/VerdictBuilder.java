package drydock.cause;

import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.LineTone;
import drydock.cause.reading.Mention;
import drydock.cause.reading.Refusal;
import drydock.cause.reading.RefusalKind;
import drydock.cause.reading.RepeatedRefusal;
import drydock.cause.reading.TraceReading;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Writes the verdicts of one cause.
///
/// @param hypothesis the assumption, in one sentence
/// @param check      how it is checked, in one sentence
public record VerdictBuilder(String hypothesis, String check) {
    public VerdictBuilder(CauseInfo info) {
        this(info.hypothesis(), info.check());
    }

    public Verdict accuse(Level level, String explanation, List<Citation> evidence, List<Fix> fixes) {
        return new Verdict(level, false, hypothesis, check, explanation, evidence, fixes);
    }

    public Verdict confirmed(String explanation, List<Citation> evidence, List<Fix> fixes) {
        return accuse(Level.CONFIRMED, explanation, evidence, fixes);
    }

    public Verdict likely(String explanation, List<Citation> evidence, List<Fix> fixes) {
        return accuse(Level.LIKELY, explanation, evidence, fixes);
    }

    public Verdict possible(String explanation, List<Citation> evidence, List<Fix> fixes) {
        return accuse(Level.POSSIBLE, explanation, evidence, fixes);
    }

    public Verdict ruledOut(String explanation, Citation... evidence) {
        return accuse(Level.RULED_OUT, explanation, List.of(evidence), List.of());
    }

    public Verdict notChecked(String explanation) {
        return accuse(Level.NOT_CHECKED, explanation, List.of(), List.of());
    }

    /// Confirmed when a second, independent piece of evidence agrees, else likely.
    public Verdict agreed(boolean agrees, String explanation, List<Citation> evidence, List<Fix> fixes) {
        return accuse(agrees ? Level.CONFIRMED : Level.LIKELY, explanation, evidence, fixes);
    }

    /// The verdict of a cause that the program's last message names.
    ///
    /// @param surely whether other evidence agrees with the message
    /// @param errors errno names that the trace would show; one of them in the trace also agrees
    public Verdict said(
            Evidence evidence,
            PatternCause cause,
            Predicate<Mention> surely,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes,
            String... errors) {
        return mentioned(
                        evidence,
                        cause,
                        surely,
                        explanation,
                        fixes,
                        failure -> List.of(errors).contains(failure.error()))
                .or(() -> wordless(evidence, cause, explanation, fixes, errors))
                .orElseGet(() -> unspoken(evidence, errors));
    }

    /// The same for a cause that a refused call shows: by a message, by a refusal, or by both.
    public Verdict saidOrRefused(
            Evidence evidence,
            RefusalCause cause,
            Predicate<Mention> surely,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes) {
        return aboutAnother(evidence, cause)
                .or(() -> mentioned(
                        evidence,
                        cause,
                        surely,
                        explanation,
                        fixes,
                        failure -> RefusalKind.of(failure)
                                .filter(kind -> kind == cause.refusalKind())
                                .isPresent()))
                .or(() -> refused(evidence, cause, explanation, fixes))
                .orElseGet(() -> unspoken(evidence, cause));
    }

    /// The verdict of a cause for which the engine refuses to start a container.
    public Verdict saidByEngine(
            Evidence evidence,
            PatternCause cause,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes) {
        boolean begun = evidence.situation().begun();
        return mentioned(
                        evidence,
                        cause,
                        said -> !begun || said.citation().step().equals("status"),
                        explanation,
                        fixes,
                        _ -> false)
                .orElseGet(() ->
                        begun && evidence.subject().container().state().error().isEmpty()
                                ? ruledOut(
                                        "The engine started it.",
                                        evidence.situation().state())
                                : notChecked("The engine refuses the start for another reason."));
    }

    private Optional<Verdict> mentioned(
            Evidence evidence,
            PatternCause cause,
            Predicate<Mention> surely,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes,
            Predicate<Failure> agreeing) {
        return evidence.words().decisive(cause).map(words -> {
            List<Citation> cited = new ArrayList<>(List.of(words.citation()));
            Optional<Failure> traced =
                    evidence.traced().failure(failure -> agreeing.test(failure) && !failure.routine());
            traced.map(Failure::citation).ifPresent(cited::add);
            cited.add(evidence.situation().state());
            boolean last = !words.followed() || uncaught(evidence, words);
            boolean agrees = last && (traced.isPresent() || surely.test(words));
            return agreed(agrees, explanation.apply(words), cited, advised(words, fixes.apply(words)));
        });
    }

    /// Whether it is the uncaught error itself, below which some runtimes explain it.
    private static boolean uncaught(Evidence evidence, Mention words) {
        return evidence.situation().failed()
                && evidence.words()
                        .uncaught()
                        .filter(error -> error.message().equals(words.line()))
                        .isPresent();
    }

    /// With what to do about just this message first.
    public static List<Fix> advised(Mention words, List<Fix> fixes) {
        if (words.advice().isEmpty()) {
            return fixes;
        }
        List<Fix> all = new ArrayList<>(List.of(Fix.of(words.advice())));
        all.addAll(fixes);
        return all;
    }

    /// The verdict if the errno of the call that the message is about is of another cause: it decides, not the wording.
    public Optional<Verdict> aboutAnother(Evidence evidence, RefusalCause cause) {
        return evidence.refusals()
                .reported()
                .filter(refusal -> refusal.kind() != cause.refusalKind())
                .filter(refusal -> evidence.words()
                        .decisive(cause)
                        .filter(words -> refusal.message()
                                .filter(line -> line.equals(words.line()))
                                .isPresent())
                        .isPresent())
                .filter(_ -> evidence.refusals().standing(cause.refusalKind()).isEmpty())
                .map(refusal -> ruledOut(
                        "The message is about `" + refusal.object() + "`: the call `"
                                + refusal.call().call() + "` failed with "
                                + refusal.call().error() + ".",
                        refusal.call().citation()));
    }

    /// The verdict from a refused call: confirmed if the program's error report is about it, likely if the program only
    /// gave up over it and prints no other reason.
    public Optional<Verdict> refused(
            Evidence evidence,
            RefusalCause cause,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes) {
        Optional<RepeatedRefusal> repeated =
                evidence.words().repeatedRefusal().filter(refusal -> refusal.kind() == cause.refusalKind());
        if (repeated.isPresent()) {
            return Optional.of(whileRunning(evidence, cause, repeated.get(), explanation, fixes));
        }
        Optional<Refusal> reported = evidence.refusals().reported(cause.refusalKind());
        return reported.or(() ->
                        evidence.refusals().gaveUpOver(cause.refusalKind()).filter(_ -> unexplained(evidence)))
                .map(refusal -> {
                    List<Citation> cited = new ArrayList<>(refusal.evidence());
                    cited.add(evidence.situation().state());
                    Mention mention = Mention.byCall(cause, refusal.call());
                    return agreed(reported.isPresent(), explanation.apply(mention), cited, fixes.apply(mention));
                });
    }

    private Verdict whileRunning(
            Evidence evidence,
            RefusalCause cause,
            RepeatedRefusal refusal,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes) {
        Mention mention = Mention.inLog(cause, refusal.line(), refusal.path());
        return likely(
                explanation.apply(mention) + " The container runs, and its program has reported this " + refusal.count()
                        + " times, last with `" + refusal.line().text().strip() + "`.",
                List.of(refusal.line().citation(), evidence.situation().state()),
                fixes.apply(mention));
    }

    /// The verdict if the program prints no reason and gives up right after a call that failed with such an error.
    public Optional<Verdict> wordless(
            Evidence evidence,
            PatternCause cause,
            Function<Mention, String> explanation,
            Function<Mention, List<Fix>> fixes,
            String... errors) {
        return evidence.traced()
                .gaveUpOver(errors)
                .filter(_ -> unexplained(evidence))
                .map(failure -> likely(
                        explanation.apply(Mention.byCall(cause, failure)),
                        List.of(failure.citation(), evidence.situation().state()),
                        fixes.apply(Mention.byCall(cause, failure))));
    }

    private static boolean unexplained(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        return situation.failedWithStatus()
                && situation.exit() < 126
                && evidence.words().decisive().isEmpty()
                && evidence.words()
                        .uncaught()
                        .filter(error -> !LineTone.namesNoObject(error.message().text()))
                        .isEmpty();
    }

    /// The verdict if a refused call is the only possible evidence for a cause. A refusal of its kind that nothing
    /// explains keeps it from being ruled out.
    public Verdict unspoken(Evidence evidence, RefusalCause cause) {
        if (!evidence.situation().begun()) {
            return notChecked("The container never started, so nothing is known of its program.");
        }
        return evidence.refusals()
                .standing(cause.refusalKind())
                .map(refusal -> possible(
                        "The call `" + refusal.call().call() + "`"
                                + (refusal.call().path().isEmpty() ? "" : " on `" + refusal.object() + "`")
                                + " failed with " + refusal.call().error()
                                + ", and no message or end of the program shows whether it needs it.",
                        List.of(refusal.call().citation()),
                        List.of()))
                .orElseGet(() -> unspoken(evidence, cause.refusalKind().errors()));
    }

    /// The verdict if there is no evidence for a cause that would appear in output or system calls.
    ///
    /// @param errors errno names that a trace would show
    public Verdict unspoken(Evidence evidence, String... errors) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return notChecked("The container runs, and nothing shows that it suffers from this.");
        }
        TraceReading traced = evidence.traced();
        Optional<Failure> such = traced.failures().stream()
                .filter(failure -> List.of(errors).contains(failure.error()) && !failure.routine())
                .reduce((first, last) -> last);
        if (traced.settles()
                && traced.whole()
                && errors.length > 0
                && such.isEmpty()
                && traced.end().isPresent()) {
            String names = String.join(" or ", errors);
            return ruledOut(
                    "The traced run ended like the container, and no relevant call failed with " + names + ".",
                    traced.end().get());
        }
        return evidence.words()
                .decisive()
                .map(_ -> notChecked("The last message gives another reason."))
                .orElseGet(() -> notChecked(such.map(failure -> "The call `" + failure.call() + "` failed with "
                                + failure.error() + ", and nothing shows whether the program needs it.")
                        .orElse("No message mentions it, and there is no trace that settles it.")));
    }
}
