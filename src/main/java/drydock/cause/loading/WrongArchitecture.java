package drydock.cause.loading;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The program was built for another processor architecture than the engine's.
public final class WrongArchitecture implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("wrong-architecture");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// Other architectures that a machine runs without emulation.
    private static final Map<String, Set<String>> ALSO_RUNS =
            Map.of("amd64", Set.of("386", "i386", "x86"), "arm64", Set.of("arm", "armhf"));

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Elf> elf = evidence.get(BinaryFacts.class).flatMap(BinaryFacts::elf);
        String engine = evidence.subject().engine().architecture();
        if (elf.isEmpty()) {
            return evidence.get(BinaryFacts.class)
                    .map(binary -> RULING.ruledOut("It is not a compiled program.", binary.citation()))
                    .orElseGet(() -> RULING.notChecked("The program could not be read."));
        }
        String built = elf.get().architecture();
        if (!foreign(evidence)) {
            return RULING.ruledOut(
                    "Built for " + built + ", and the engine runs " + engine + ".",
                    elf.get().machine());
        }
        if (evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The container is running, so the engine emulates " + built + ".",
                    evidence.situation().state());
        }
        return accuse(evidence, elf.get(), engine);
    }

    /// Whether the engine's machine can't execute the program without emulation.
    static boolean foreign(Evidence evidence) {
        String engine = evidence.subject().engine().architecture();
        return evidence.get(BinaryFacts.class)
                .flatMap(BinaryFacts::elf)
                .map(Elf::architecture)
                .filter(built -> !built.isEmpty()
                        && !built.equals(engine)
                        && !ALSO_RUNS.getOrDefault(engine, Set.of()).contains(built))
                .isPresent();
    }

    private static Verdict accuse(Evidence evidence, Elf elf, String engine) {
        Optional<Citation> refused = evidence.words().mentionOfExec();
        List<Citation> cited = new ArrayList<>(List.of(elf.machine()));
        refused.ifPresent(cited::add);
        cited.add(evidence.situation().state());
        boolean failed = evidence.situation().failedWithStatus();
        String explanation = "The program is built for " + elf.architecture() + ", but the engine's machine is "
                + engine + (refused.isPresent() ? ", and the kernel refuses it." : ".");
        List<Fix> fixes = List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Build the image for the engine's machine.",
                        "sh",
                        "docker build --platform linux/" + engine + " ."),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Copy the linux/" + engine
                                + " build if the file comes from outside. In a multi-stage build, don't fix the platform of the build stage"
                                + " without cross-compiling for $TARGETARCH."));
        return failed
                ? RULING.agreed(refused.isPresent() || evidence.programSilent(), explanation, cited, fixes)
                : RULING.possible(explanation + " But the program does not fail.", cited, fixes);
    }
}
