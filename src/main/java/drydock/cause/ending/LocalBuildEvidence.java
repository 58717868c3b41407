package drydock.cause.ending;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.LocalBuildFacts;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the image's program with a build on the user's machine.
///
/// An identical build settles the question, unless the local build is a placeholder, too. A different build settles
/// nothing, because compilers, folders and times differ between machines.
final class LocalBuildEvidence {
    private LocalBuildEvidence() {}

    /// @param judged the verdict without the comparison
    static Verdict weigh(Evidence evidence, VerdictBuilder ruling, Verdict judged) {
        Optional<LocalBuildFacts> compared = evidence.get(LocalBuildFacts.class);
        if (compared.isEmpty()) {
            return judged;
        }
        LocalBuildFacts local = compared.get();
        if (judged.accuses()) {
            return accusedAnyway(evidence, local, judged);
        }
        return switch (local.match()) {
            case SAME_FILE, SAME_BUILD ->
                ruling.ruledOut(
                        differs(local) + " (`" + local.file() + "`).",
                        local.evidence().toArray(Citation[]::new));
            case OTHER_PROGRAM -> otherProgram(evidence, ruling, local, judged);
            case OTHER_BUILD ->
                with(
                        judged,
                        differs(local) + ". This says little, because two machines rarely build identical files.",
                        local,
                        List.of());
        };
    }

    private static Verdict accusedAnyway(Evidence evidence, LocalBuildFacts local, Verdict judged) {
        if (local.same()) {
            return with(
                    judged,
                    differs(local) + " (`" + local.file() + "`), and that is a placeholder, too: the build"
                            + " makes it, not the image.",
                    local,
                    List.of(Fix.of("Build `" + local.file() + "` on this machine again, too, from a clean folder."
                            + " The existing file is the same build.")));
        }
        String main =
                local.main().filter(shape -> shape == Shape.DOES_SOMETHING).isPresent()
                        ? ", and the local build's main function does something"
                        : "";
        return with(judged, differs(local) + main + ".", local, List.of(compare(evidence, local)));
    }

    /// Only a program that ends with success and prints nothing behaves like a placeholder.
    private static Verdict otherProgram(
            Evidence evidence, VerdictBuilder ruling, LocalBuildFacts local, Verdict judged) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return with(judged, differs(local) + ".", local, List.of());
        }
        List<Citation> cited = new ArrayList<>(local.evidence());
        cited.add(situation.state());
        boolean likeOne = situation.begun() && situation.succeeded() && evidence.programSilent();
        return ruling.accuse(
                likeOne ? Level.LIKELY : Level.POSSIBLE,
                differs(local) + ": the image seems to contain another program than the one built as `" + local.file()
                        + "`. " + judged.explanation(),
                cited,
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Check in the Dockerfile which file is copied to `" + local.program()
                                        + "`, and from where. It should be the result of the build that made `"
                                        + local.file()
                                        + "`: the same package, the same target folder, the real source."),
                        compare(evidence, local)));
    }

    private static Fix compare(Evidence evidence, LocalBuildFacts local) {
        String name = evidence.subject().container().name();
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Build the image again without its cache, and compare `" + local.program() + "` in it with `"
                        + local.file() + "`.",
                "sh",
                "docker build --no-cache .\n" + CommandLine.of(List.of("sha256sum", local.file())) + "\n"
                        + CommandLine.of(List.of("docker", "cp", "-L", name + ":" + local.program(), "-"))
                        + " | tar -xOf - | sha256sum");
    }

    private static String differs(LocalBuildFacts local) {
        return "`" + local.program() + "` " + local.words();
    }

    private static Verdict with(Verdict judged, String more, LocalBuildFacts local, List<Fix> fixes) {
        List<Citation> cited = new ArrayList<>(judged.evidence());
        local.evidence().stream().limit(2).forEach(cited::add);
        List<Fix> all = new ArrayList<>(judged.fixes());
        all.addAll(fixes);
        return new Verdict(
                judged.level(),
                judged.contributing(),
                judged.hypothesis(),
                judged.check(),
                judged.explanation() + " " + more,
                cited,
                all);
    }
}
