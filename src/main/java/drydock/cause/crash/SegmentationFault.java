package drydock.cause.crash;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.setting.UnansweredLookup;
import drydock.fact.BinaryFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.Signal;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The program ends by SIGSEGV.
public final class SegmentationFault implements PatternCause {
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
        boolean failing = SIGNAL.matters(evidence);
        Optional<BinaryFacts> cutOff =
                evidence.get(BinaryFacts.class).filter(binary -> binary.format() == BinaryFacts.Format.TRUNCATED_ELF);
        if (cutOff.isPresent()) {
            return RULING.ruledOut(
                    "The file is cut off, so the fault is in its missing part and not in its own code.",
                    cutOff.get().citation());
        }
        Optional<Verdict> early = SIGNAL.beforeMain(evidence, RULING);
        if (early.isPresent()) {
            return early.get();
        }
        if (failing && SIGNAL.traced(evidence).isPresent() && !SIGNAL.otherTraced(evidence)) {
            return RULING.confirmed(
                    "The kernel ends the program with SIGSEGV" + where(evidence)
                            + "; the traced run ends in the same way.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        if (failing && (BUS.traced(evidence).isPresent() || evidence.situation().signalled(BUS.number()))) {
            return behindTheMapping(evidence);
        }
        if (failing && said.isPresent() && !status && SIGNAL.nowhere(evidence)) {
            return SIGNAL.absent(evidence, RULING);
        }
        if (failing && said.isPresent()) {
            return RULING.agreed(
                    status,
                    "The output says that the program ends with a segmentation fault.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        if (failing && status && !evidence.traced().settles() && !otherWords(evidence)) {
            return RULING.likely(
                    "Status 139 means SIGSEGV, but an abort of the container's main process also shows as 139, so"
                            + " this needs a trace or a debugger.",
                    SIGNAL.evidence(evidence, said),
                    fixes(evidence));
        }
        return SIGNAL.absent(evidence, RULING);
    }

    /// SIGBUS: access to the memory is allowed, but there is no data behind it.
    private static Verdict behindTheMapping(Evidence evidence) {
        return RULING.agreed(
                BUS.traced(evidence).isPresent(),
                "The kernel ends the program with SIGBUS" + BUS.place(evidence)
                        + ": it accesses a mapped file or shared memory beyond"
                        + " the end of the data behind the mapping.",
                BUS.evidence(evidence, Optional.empty()),
                List.of(
                        Fix.of(
                                "Find the mapped file (the last `mmap` with a path in the trace). Check whether it is shorter than"
                                        + " the program expects, was cut off while mapped, or is on a full file system."),
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Enlarge the shared memory if the mapping is shared memory.",
                                "yaml",
                                "    shm_size: 256m")));
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
        if (evidence.debugged().crash("SIGSEGV").filter(Crash::belowStack).isPresent()) {
            fixes.add(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Look for an endless recursion or a very large array on the stack. If the depth is intended,"
                            + " raise the stack limit above the usual 8 MiB (the value is in bytes).",
                    "yaml",
                    "    ulimits:\n      stack: 67108864"));
        }
        fixes.add(Fix.of(
                FixPlace.PROGRAM,
                SIGNAL.start(evidence)
                        .orElse("Get a backtrace: build with debug symbols (`-g`) and run it in the image under gdb, or"
                                + " with `-fsanitize=address`.")));
        fixes.add(Fix.of("Compare library versions and processor features if it works outside the container. A native"
                + " module built for another C library (musl or glibc) crashes like this."));
        return fixes;
    }

    /// A variable that is not set gives a null pointer, which the program often follows next.
    private static Optional<Fix> unsetBefore(Evidence evidence) {
        boolean followsNull = evidence.debugged()
                .crash("SIGSEGV")
                .filter(crash -> crash.address().matches("0x[0-9a-f]{1,3}"))
                .isPresent();
        return UnansweredLookup.atTheEnd(evidence)
                .filter(_ -> followsNull)
                .map(asked -> Fix.of(
                        FixPlace.START_OPTIONS,
                        "It follows a null pointer, and the last variable of its own that it looked up"
                                + " before, `" + asked.name() + "`, is "
                                + asked.answer().name().toLowerCase(Locale.ROOT)
                                + ": set it and check whether the program gets further."));
    }
}
