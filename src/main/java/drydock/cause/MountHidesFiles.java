package drydock.cause;

import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A mount lies over the directory that holds the program.
final class MountHidesFiles implements Cause {
    private static final Ruling RULING = new Ruling(
            "A volume or bind mount hides the program that the image has at that place.",
            "The places of the mounts against the path of every program in the start chain.");

    @Override
    public String id() {
        return "mount-hides-files";
    }

    @Override
    public String title() {
        return "Mount hides files";
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Situation situation = evidence.situation();
        Optional<Link> missing = Chains.first(evidence, link -> Chains.is(link, Presence.MISSING));
        Optional<Mount> mount = missing.flatMap(
                        link -> Mounts.over(evidence.subject().container(), link.path()))
                .filter(over -> !over.destination().equals("/"));
        if (situation.steady() || !situation.failing()) {
            return RULING.ruledOut("It does not fail.", situation.state());
        }
        if (missing.isEmpty() || mount.isEmpty()) {
            return Chains.program(evidence)
                    .map(link -> RULING.ruledOut("No mount lies over a program that is missing.", link.citation()))
                    .orElseGet(() -> RULING.notChecked("The start chain could not be read."));
        }
        return accuse(evidence, missing.get(), mount.get());
    }

    private static Verdict accuse(Evidence evidence, Link link, Mount mount) {
        String source = mount.name().isEmpty() ? mount.source() : mount.name();
        Citation cited = Citation.field(
                "status",
                mount.type() + " mount " + (source.isEmpty() ? "" : source + " ") + "at " + mount.destination());
        return RULING.agreed(
                evidence.situation().exit() == 127 || !evidence.situation().begun(),
                "`" + link.path() + "` is not in the container, and a " + mount.type() + " mount lies over `"
                        + mount.destination() + "`: whatever the image has there is hidden.",
                List.of(link.citation(), cited, evidence.situation().state()),
                List.of(
                        Fix.of("Mount only what has to come from outside (a data or configuration directory), not the"
                                + " directory that holds the program."),
                        Fix.of(
                                "A bind mount of the source folder needs the program built there, too; a named volume keeps"
                                        + " what it was first filled with: remove it (`docker volume rm`) after the image has"
                                        + " changed, if its content may go.")));
    }
}
