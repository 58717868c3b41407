package drydock.cause.runtime;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A file of the program has the name of a module and is loaded in its place.
public final class ModuleShadowed implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("module-shadowed");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        if (evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The container is running.", evidence.situation().state());
        }
        Optional<ShadowedModule> shadowed = evidence.reading(ShadowedModule.class, ShadowedModule::of);
        return shadowed.map(found -> accuse(evidence, found))
                .orElseGet(() -> RULING.ruledOut(
                        "Its last message is about no module that a file of the program shadows.",
                        evidence.words().last()));
    }

    private static Verdict accuse(Evidence evidence, ShadowedModule found) {
        String own = found.own().path();
        return RULING.agreed(
                evidence.situation().failed(),
                "The program's own file `" + own + "` has the name of the module `" + found.module() + "` (`"
                        + found.library().path()
                        + "`), so the runtime loads it in the module's place. The message is `"
                        + found.message().text().strip() + "`.",
                List.of(
                        found.message().citation(),
                        found.own().citation(),
                        found.library().citation(),
                        evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.PROGRAM,
                        "Rename `" + own + "` and correct the imports of it.",
                        "sh",
                        "git mv " + UnixPath.baseName(own) + " my_" + UnixPath.baseName(own))));
    }
}
