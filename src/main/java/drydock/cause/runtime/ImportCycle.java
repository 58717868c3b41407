package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// Modules of the program load each other in a circle.
public final class ImportCycle implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("import-cycle");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<ShadowedModule> shadowed = evidence.reading(ShadowedModule.class, ShadowedModule::of);
        if (shadowed.isPresent()) {
            return RULING.ruledOut(
                    "A file of the program shadows the module.",
                    shadowed.get().own().citation());
        }
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed() && !said.followed(),
                said -> "Modules of the program load each other in a circle" + where(said) + ".",
                said -> List.of(
                        Fix.of(
                                FixPlace.PROGRAM,
                                "Move what both modules need to a third one, or import it inside the function that"
                                        + " uses it" + where(said) + "."),
                        Fix.of("Compare the command and the entry file with the environment in which it works: another"
                                + " order of loading can hide the circle.")));
    }

    private static String where(Mention said) {
        String module = said.part("module").isEmpty() ? said.what() : said.part("module");
        return module.isEmpty() ? "" : " (`" + module + "` is used before it is loaded)";
    }
}
