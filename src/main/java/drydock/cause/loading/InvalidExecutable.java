package drydock.cause.loading;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StartChainReading;
import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program is empty, cut off, a text, or in a format that the kernel does not know.
public final class InvalidExecutable implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("invalid-executable");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<BinaryFacts> binary = evidence.get(BinaryFacts.class);
        Optional<Link> garbled = StartChainReading.first(evidence, CrlfLineEndings::garbled);
        if (garbled.isPresent()) {
            return RULING.ruledOut(
                    "It is a script; only its first line is wrong.",
                    garbled.get().citation());
        }
        if (binary.isEmpty()) {
            return evidence.words()
                    .decisive(this)
                    .map(said -> RULING.likely(
                            "The kernel does not recognise the format of the program.",
                            List.of(said.citation(), situation.state()),
                            List.of(Fix.of(
                                    "Examine the program with `file`: it must be complete and built for Linux and this"
                                            + " machine. A script must begin with `#!`."))))
                    .orElseGet(() -> RULING.unspoken(evidence));
        }
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        String wrong = wrong(binary.get().format());
        boolean executed = StartChainReading.program(evidence)
                .map(StartChainReading::executed)
                .orElse(true);
        boolean readByShell = StartChainReading.program(evidence)
                .filter(link -> link.kind() == StartChain.Kind.SCRIPT
                        && !link.interpreter().isEmpty())
                .isPresent();
        if (wrong.isEmpty() || !executed || readByShell) {
            return RULING.ruledOut(
                    "It is a complete file of a known kind.", binary.get().citation());
        }
        return accuse(evidence, binary.get(), wrong);
    }

    private static String wrong(Format format) {
        return switch (format) {
            case ELF, SCRIPT -> "";
            case EMPTY -> "is empty";
            case TRUNCATED_ELF -> "is cut off: its headers point past its end";
            case WINDOWS -> "is a Windows program";
            case MACH_O -> "is a macOS program";
            case TEXT -> "is a text file without a `#!` line";
            case ARCHIVE -> "is an archive, not a program";
            case UNKNOWN -> "has a format that the kernel can't execute";
        };
    }

    private static Verdict accuse(Evidence evidence, BinaryFacts binary, String wrong) {
        Optional<Citation> refused = evidence.words().mentionOfExec();
        List<Citation> cited = new ArrayList<>(List.of(binary.citation()));
        refused.ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String explanation =
                "`" + binary.stat().path() + "` " + wrong + " (" + binary.stat().size() + " bytes).";
        List<Fix> fixes = fixes(binary);
        if (refused.isPresent() || crashesAsCutOff(evidence, binary)) {
            return RULING.confirmed(explanation + " The kernel refuses to run it.", cited, fixes);
        }
        boolean plausible = evidence.words().decisive().isEmpty()
                && evidence.programSilent()
                && (evidence.situation().failing() || binary.format() == Format.EMPTY);
        return plausible
                ? RULING.likely(explanation, cited, fixes)
                : RULING.possible(explanation + " A shell may still run it.", cited, fixes);
    }

    private static boolean crashesAsCutOff(Evidence evidence, BinaryFacts binary) {
        return binary.format() == Format.TRUNCATED_ELF && evidence.situation().failedWithStatus();
    }

    private static List<Fix> fixes(BinaryFacts binary) {
        String path = binary.stat().path();
        return switch (binary.format()) {
            case TEXT ->
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Begin `" + path
                                        + "` with `#!/bin/sh` or the path of its interpreter if it is a script."),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Fetch the real file before the build if it is a Git LFS pointer.",
                                "sh",
                                "git lfs pull && docker build ."));
            case WINDOWS, MACH_O ->
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Build `" + path + "` for Linux, preferably in a build stage of the Dockerfile."));
            default ->
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Copy `" + path + "` into the image again from a complete build. Compare size and"
                                        + " SHA-256 with the original, and check the build for a failed download or a full disk."));
        };
    }
}
