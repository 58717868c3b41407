package drydock.cause.crash;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.setting.UnansweredLookup;
import drydock.fact.BinaryFacts;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Signal;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The program died of SIGSEGV.
public final class SegmentationFault implements PatternCause {
    /// As the debugger step places a faulting address.
    private static final String OUT_OF_STACK = "just below the stack";

    private static final FatalSignal SIGNAL = new FatalSignal("SIGSEGV", 11);
    private static final FatalSignal BUS = new FatalSignal("SIGBUS", 7);
    private static final CauseInfo INFO = CauseInfo.of("segmentation-fault");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Mention> said = evidence.words().decisive(this);
        boolean status = evidence.situation().signalled(11);
        boolean failing = evidence.situation().failing();
        Optional<BinaryFacts> cutOff =
                evidence.get(BinaryFacts.class).filter(binary -> binary.format() == BinaryFacts.Format.TRUNCATED_ELF);
        if (cutOff.isPresent()) {
            return RULING.ruledOut(
                    "The file is cut off, so it faults on what is not in it, and not in its own code.",
                    cutOff.get().citation());
        }
        Optional<Verdict> early = SIGNAL.beforeMain(evidence, RULING);
        if (early.isPresent()) {
            return early.get();
        }
        if (failing && SIGNAL.traced(evidence).isPresent() && !SIGNAL.otherTraced(evidence)) {
            return RULING.confirmed(
                    "The program is killed by SIGSEGV" + where(evidence) + "; the same happens in the traced run.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        if (failing && (BUS.traced(evidence).isPresent() || evidence.situation().signalled(BUS.number()))) {
            return behindTheMapping(evidence);
        }
        if (failing && said.isPresent()) {
            return RULING.agreed(
                    status,
                    "The program ends with a segmentation fault, as its output says.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        if (failing && status && !evidence.traced().settles() && !otherWords(evidence)) {
            return RULING.likely(
                    "Status 139 is that of SIGSEGV; an abort of the container's main process shows as 139, too, so"
                            + " only a trace or debugger settles it.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        return SIGNAL.absent(evidence, RULING);
    }

    /// SIGBUS: the memory may be touched, but there is nothing to fill it with.
    private static Verdict behindTheMapping(Evidence evidence) {
        return RULING.agreed(
                BUS.traced(evidence).isPresent(),
                "The program is killed by SIGBUS" + BUS.place(evidence)
                        + ": it touches a mapped file or shared memory where"
                        + " nothing stands behind the mapping any more.",
                BUS.evidence(evidence, Optional.empty()),
                List.of(
                        Fix.of(
                                "Look which file it maps (the last `mmap` with a path in the trace): whether it is shorter than"
                                        + " the program expects, was cut off while mapped, or lies on a file system that is full."),
                        new Fix("If it is shared memory, give it more.", "yaml", "    shm_size: 256m")));
    }

    private static boolean otherWords(Evidence evidence) {
        return evidence.words().decisive().isPresent()
                || evidence.words().uncaught().isPresent();
    }

    private static String where(Evidence evidence) {
        String seen = SIGNAL.place(evidence);
        return seen.isEmpty() ? traced(evidence) : seen;
    }

    private static String traced(Evidence evidence) {
        return evidence.get(TraceFacts.class).stream()
                .flatMap(trace -> trace.signals().stream())
                .filter(signal -> signal.name().equals("SIGSEGV"))
                .map(Signal::detail)
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .map(detail -> " (" + detail + ")")
                .orElse("");
    }

    private static List<Fix> fixes(Evidence evidence) {
        List<Fix> fixes = new ArrayList<>();
        unsetBefore(evidence).ifPresent(fixes::add);
        if (SIGNAL.place(evidence).contains(OUT_OF_STACK)) {
            fixes.add(new Fix(
                    "Look for a recursion that does not end, or a very large array on the stack. If the depth is meant,"
                            + " give it more than the usual 8 MiB of stack (in bytes).",
                    "yaml",
                    "    ulimits:\n      stack: 67108864"));
        }
        fixes.add(Fix.of(SIGNAL.start(evidence)
                .orElse("Get a backtrace: build with debug symbols (`-g`) and run it in the image under gdb, or"
                        + " with `-fsanitize=address`.")));
        fixes.add(Fix.of("If it works outside the container, compare library versions and processor features: a native"
                + " module built for another distribution (musl against glibc) crashes like this."));
        return fixes;
    }

    /// What is looked up and not there is a null pointer, and often what is followed next.
    private static Optional<Fix> unsetBefore(Evidence evidence) {
        boolean followsNull = evidence.debugged()
                .crash("SIGSEGV")
                .filter(crash -> crash.address().matches("0x[0-9a-f]{1,3}"))
                .isPresent();
        return UnansweredLookup.atTheEnd(evidence)
                .filter(_ -> followsNull)
                .map(asked -> Fix.of("It follows a null pointer, and the last variable of its own that it looked up"
                        + " before, `" + asked.name() + "`, is "
                        + asked.answer().name().toLowerCase(Locale.ROOT)
                        + ": see whether it goes on when that is set."));
    }
}
