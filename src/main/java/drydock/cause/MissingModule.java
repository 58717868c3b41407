package drydock.cause;

import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A module, package, class or jar that the language runtime can't find.
final class MissingModule implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "ModuleNotFoundError: No module named '(?<what>[^']+)\\'",
            "No module named '?(?<what>[\\w.]+)'?$",
            "Cannot find (?:module|package) '(?<what>[^']+)\\'",
            "(?:java\\.lang\\.)?(?:ClassNotFoundException|NoClassDefFoundError): (?<what>[\\w.$/]+)",
            "Could not find or load main class (?<what>\\S+)",
            "Unable to access jarfile (?<what>\\S+)",
            "no main manifest attribute, in (?<what>\\S+)",
            "cannot load such file -- (?<what>\\S+)",
            "Could not find (?:gem )?'?(?<what>[\\w-]+)[^ ]*'? .*in (?:any of the|locally|rubygems)",
            "Bundler::GemNotFound",
            "Can't locate (?<what>\\S+) in @INC",
            "(?:Class|Interface) [\"'](?<what>[\\w\\\\]+)[\"'] not found",
            "Could not load file or assembly '(?<what>[^',]+)",
            "module '(?<what>[^']+)' not found:",
            "there is no package called [‘'](?<what>[^’']+)",
            "(?:could not|cannot|can't|unable to|failed to) (?:import|load|find|locate|require) (?:the )?(?:module|package|class|plugin|extension|gem|assembly)s? [\"'`‘](?<what>[^\"'`’]+)",
            "failed to find attribute '(?<what>[^']+)' in '[^']+'",
            "ImportError: cannot import name '(?<what>[^']+)\\'",
            "error: Module not found \"(?<what>[^\"]+)\"",
            "An assembly specified in the application dependencies manifest .* was not found",
            "The (?:command could not be loaded|application '(?<what>[^']+)' does not exist)",
            "ERR_MODULE_NOT_FOUND",
            "MODULE_NOT_FOUND",
            "PackageNotFoundError: (?:No package metadata was found for )?(?<what>\\S+)",
            "cannot open file '[^']*' \\(No such module|package (?<what>\\S+) does not exist");
    private static final Ruling RULING =
            new Ruling("The runtime can't find a module the program imports.", "The runtime's own message.");

    @Override
    public String id() {
        return "missing-module";
    }

    @Override
    public String title() {
        return "Missing module";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Citation> hidden = MountHidesFiles.missed(evidence);
        if (hidden.isPresent()) {
            return RULING.ruledOut("A mount hides it.", hidden.get());
        }
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().exit() != 0,
                said -> "The runtime can't find `" + named(evidence, said) + "`, and the program ends over it.",
                said -> fixes(named(evidence, said)));
    }

    /// The code at the end of Node's message does not repeat the name that stood above it.
    private String named(Evidence evidence, Said said) {
        return said.what().isEmpty()
                ? evidence.words().mentions(this).stream()
                        .map(Said::what)
                        .filter(what -> !what.isEmpty())
                        .findFirst()
                        .orElse("a module")
                : said.what();
    }

    private static List<Fix> fixes(String module) {
        if (module.endsWith(".jar")) {
            return List.of(Fix.of("Copy `" + module + "` to that place (the path counts from WORKDIR), or correct it in"
                    + " ENTRYPOINT or CMD."));
        }
        boolean file = module.startsWith("/") || module.startsWith("./") || module.startsWith("../");
        return List.of(
                Fix.of(
                        file
                                ? "Copy `" + module
                                        + "` into the image: check the COPY instructions, .dockerignore and the"
                                        + " output directory of the build."
                                : "Declare `" + module
                                        + "` as a dependency for production and install it in the image's"
                                        + " final stage (requirements.txt, package.json, pom.xml, Gemfile …)."),
                Fix.of(
                        "If it is installed, look whether a volume hides its directory (such as node_modules), and whether"
                                + " the program runs with the interpreter or virtual environment it was installed for."));
    }
}
