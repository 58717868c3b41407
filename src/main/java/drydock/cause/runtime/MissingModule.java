package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamedFiles;
import drydock.cause.start.MountHidesFiles;
import drydock.fact.NamedFileFacts.Entry;
import drydock.knowledge.ModuleSource;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A module, package, class or jar that the language runtime can't find.
public final class MissingModule implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("missing-module");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Citation> hidden = MountHidesFiles.missed(evidence);
        if (hidden.isPresent()) {
            return RULING.ruledOut("A mount hides it.", hidden.get());
        }
        Optional<ShadowedModule> shadowed = evidence.reading(ShadowedModule.class, ShadowedModule::of);
        if (shadowed.isPresent()) {
            return RULING.ruledOut(
                    "The module exists, but a file of the program shadows it.",
                    shadowed.get().library().citation());
        }
        Verdict verdict = RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed(),
                said -> plain(said)
                        ? "`" + said.what() + "` has no `Main-Class` in its manifest, so `java -jar` can't start it."
                        : "The runtime can't find `" + named(evidence, said) + "`"
                                + source(said)
                                        .map(ModuleSource::module)
                                        .filter(module -> !module.equals(named(evidence, said)))
                                        .map(module -> " (`" + module + "`)")
                                        .orElse("")
                                + ", and the program ends because of it." + elsewhere(evidence, said),
                said -> plain(said) ? runnable(said.what()) : fixes(evidence, said));
        List<Entry> places = evidence.words()
                .decisive(this)
                .map(said -> places(evidence, said))
                .orElse(List.of());
        Verdict cited = verdict;
        for (Entry place : places) {
            cited = cited.citing(place.citation());
        }
        return cited;
    }

    private String elsewhere(Evidence evidence, Mention said) {
        List<Entry> places = places(evidence, said);
        return places.isEmpty()
                ? ""
                : " The container has a module of that name at " + NamedFiles.quoted(places)
                        + ", where this runtime does not look.";
    }

    /// Only runtimes that look for modules as Python and Node do have them under these names.
    private List<Entry> places(Evidence evidence, Mention said) {
        return source(said).isPresent() ? List.of() : NamedFiles.modules(evidence, named(evidence, said));
    }

    private static Optional<ModuleSource> source(Mention said) {
        return ModuleSource.of(said.line().text());
    }

    /// The code at the end of Node's message does not repeat the name above it.
    private String named(Evidence evidence, Mention said) {
        return said.what().isEmpty()
                ? evidence.words().mentions(this).stream()
                        .map(Mention::what)
                        .filter(what -> !what.isEmpty())
                        .findFirst()
                        .orElse("a module")
                : said.what();
    }

    /// A jar that `java -jar` finds and can't start.
    private static boolean plain(Mention said) {
        return said.citation().text().contains("no main manifest attribute");
    }

    private static List<Fix> runnable(String jar) {
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Copy the build's runnable jar to `" + jar + "`: one with `Main-Class` in"
                                + " META-INF/MANIFEST.MF. Spring Boot's Gradle plugin also writes a jar that ends in"
                                + " `-plain.jar` and can't be started, which a COPY with a wildcard may choose."),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Or name the class to start: `java -cp " + jar + "` and the name of the class."));
    }

    private List<Fix> fixes(Evidence evidence, Mention said) {
        String module = named(evidence, said);
        Optional<ModuleSource> source = source(said);
        if (source.isPresent()) {
            return List.of(Fix.of(FixPlace.IMAGE_BUILD, source.get().advice()));
        }
        List<Entry> places = places(evidence, said);
        if (!places.isEmpty()) {
            String directory = UnixPath.parent(places.getFirst().path());
            return List.of(
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Start the program with the interpreter or virtual environment that has the module, or"
                                    + " install the module for the one that runs. It is in `" + directory + "`."),
                    Fix.of(
                            FixPlace.START_OPTIONS,
                            "Or add the directory to the runtime's search path (PYTHONPATH, NODE_PATH), if the module"
                                    + " fits its version."));
        }
        if (module.endsWith(".jar")) {
            return List.of(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Copy `" + module + "` to that path (relative to WORKDIR), or correct the path in"
                            + " ENTRYPOINT or CMD."));
        }
        List<Fix> fixes =
                new ArrayList<>(ModuleInstall.of(evidence, module).stream().toList());
        boolean file = module.startsWith("/") || module.startsWith("./") || module.startsWith("../");
        if (fixes.isEmpty()) {
            fixes.add(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    file
                            ? "Copy `" + module
                                    + "` into the image. Check the COPY instructions, .dockerignore and the"
                                    + " output directory of the build."
                            : "Declare `" + module
                                    + "` as a dependency for production and install it in the image's"
                                    + " final stage (requirements.txt, package.json, pom.xml, Gemfile …)."));
        }
        fixes.add(Fix.of(
                "Check whether a volume hides its directory (such as node_modules) if it is installed, and whether"
                        + " the program runs with the interpreter or virtual environment that it was installed for."));
        return fixes;
    }
}
