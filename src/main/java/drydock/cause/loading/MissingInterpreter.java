package drydock.cause.loading;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file exists, but its interpreter does not: a `#!` program, or an ELF file's loader.
public final class MissingInterpreter implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("missing-interpreter");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<Link> broken = StartChainReading.first(
                evidence,
                link -> StartChainReading.executed(link)
                        && link.interpreterPresence() == Presence.MISSING
                        && link.presence() != Presence.MISSING
                        && !CrlfLineEndings.garbled(link));
        if (broken.filter(link -> link.kind() == Kind.BINARY).isPresent() && WrongArchitecture.foreign(evidence)) {
            return RULING.ruledOut(
                    "The kernel refuses a program for another machine before it looks for the loader.",
                    broken.get().citation());
        }
        Optional<Mention> said = evidence.words().decisive(this);
        if (broken.isPresent() && !situation.steady() && situation.failedWithStatus()) {
            return accuse(evidence, broken.get(), said);
        }
        if (said.isPresent()) {
            return RULING.likely(
                    "The shell says that the interpreter of `" + said.get().part("file") + "` is missing.",
                    List.of(said.get().citation(), situation.state()),
                    List.of(Fix.of("Install the program that the first line of `"
                            + said.get().part("file") + "` names, or correct that line.")));
        }
        return StartChainReading.program(evidence)
                .filter(link -> link.presence() == Presence.FOUND && link.interpreterPresence() == Presence.FOUND)
                .map(link -> RULING.ruledOut(
                        link.interpreter().isEmpty()
                                ? "`" + link.path() + "` needs no interpreter."
                                : "`" + link.interpreter() + "` exists.",
                        link.citation()))
                .orElseGet(() -> RULING.unspoken(evidence));
    }

    private static Verdict accuse(Evidence evidence, Link link, Optional<Mention> said) {
        List<Citation> cited = new ArrayList<>(List.of(link.citation()));
        said.map(Mention::citation).ifPresent(cited::add);
        evidence.words().mentionOfExec().ifPresent(cited::add);
        cited.add(evidence.situation().state());
        boolean elf = link.kind() == Kind.BINARY;
        return RULING.confirmed(
                "`" + link.path() + "` exists, but " + (elf ? "its loader `" : "its interpreter `") + link.interpreter()
                        + "` does not. The kernel then reports \"no such file\" for the program.",
                cited,
                elf ? loaderFixes(link) : scriptFixes(link));
    }

    private static List<Fix> loaderFixes(Link link) {
        boolean musl = link.interpreter().contains("ld-musl");
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        musl
                                ? "Build the program on the image's own distribution, or base the final stage on"
                                        + " `alpine`. It was built on Alpine (musl), and the image is not Alpine."
                                : "Base the final stage on a glibc image such as `debian:bookworm-slim`, or build on"
                                        + " the image's own distribution. The program needs glibc, and the image (Alpine,"
                                        + " scratch, distroless static) has none."),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Link it statically: `CGO_ENABLED=0` for Go, the `x86_64-unknown-linux-musl` target for Rust,"
                                + " `-static` for C."));
    }

    private static List<Fix> scriptFixes(Link link) {
        String name = UnixPath.baseName(link.interpreter());
        List<Fix> fixes = new ArrayList<>();
        if (name.equals("bash")) {
            fixes.add(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Change the first line to `sh` if the script needs no bash features. The image has no bash.",
                    "diff",
                    "-#!" + link.interpreter() + "\n+#!/bin/sh"));
        }
        fixes.add(Fix.of(
                FixPlace.IMAGE_BUILD,
                "Install `" + name + "` in the image's final stage, or correct its path in the first line of `"
                        + link.path() + "`."));
        return fixes;
    }
}
