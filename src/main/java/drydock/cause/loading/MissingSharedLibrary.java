package drydock.cause.loading;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Distribution;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamedFiles;
import drydock.fact.LibraryFacts;
import drydock.fact.LibraryFacts.Missing;
import drydock.fact.NamedFileFacts.Entry;
import drydock.knowledge.Packages;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A library the program needs can't be found by the image's own loader.
public final class MissingSharedLibrary implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("missing-shared-library");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<LibraryFacts> facts = evidence.get(LibraryFacts.class);
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isPresent()) {
            return accuse(evidence, said.get().what(), List.of(said.get().citation()));
        }
        Optional<Missing> missing =
                facts.flatMap(libraries -> libraries.missing().stream().findFirst());
        if (missing.isPresent() && situation.failedWithStatus() && !situation.steady()) {
            return fromLoader(evidence, missing.get());
        }
        if (facts.isPresent() && missing.isEmpty()) {
            return allThere(facts.get(), situation);
        }
        return RULING.unspoken(evidence, "ENOENT");
    }

    private static Verdict allThere(LibraryFacts facts, ContainerOutcome situation) {
        Citation cited = facts.resolved().stream()
                .map(LibraryFacts.Library::citation)
                .findFirst()
                .orElse(Citation.field("ldd", facts.isStatic() ? "statically linked" : "nothing is missing"));
        return RULING.ruledOut(
                facts.isStatic()
                        ? "The program is static: it needs no library."
                        : "The image's own loader finds all " + facts.resolved().size() + " libraries.",
                cited,
                situation.state());
    }

    /// Without a message of the loader, its usual status is the only sign.
    private static Verdict fromLoader(Evidence evidence, Missing missing) {
        return evidence.situation().exit() == 127 || evidence.programSilent()
                ? accuse(evidence, missing.name(), List.of())
                : RULING.possible(
                        "`" + missing.name() + "` is missing, but the program gets further before it ends.",
                        List.of(missing.citation(), evidence.situation().state()),
                        fixes(evidence, missing.name()));
    }

    private static Verdict accuse(Evidence evidence, String library, List<Citation> words) {
        List<Citation> cited = new ArrayList<>();
        Optional<Missing> missing = evidence.get(LibraryFacts.class).stream()
                .flatMap(facts -> facts.missing().stream())
                .filter(one -> one.name().equals(library))
                .findFirst();
        missing.map(Missing::citation).ifPresent(cited::add);
        cited.addAll(words);
        cited.add(evidence.situation().state());
        String neededBy = missing.map(Missing::neededBy)
                .filter(name -> !name.isEmpty())
                .map(name -> " (needed by `" + name + "`)")
                .orElse("");
        List<Entry> like = library.startsWith("/") ? NamedFiles.like(evidence, library) : List.of();
        like.stream().map(Entry::citation).forEach(cited::add);
        return RULING.confirmed(
                "`" + library + "`" + neededBy
                        + (library.startsWith("/")
                                ? " does not exist"
                                : " is not in the directories of the image's loader")
                        + ", and the program can't be loaded without it."
                        + (like.isEmpty() ? "" : " The container has " + NamedFiles.quoted(like) + "."),
                cited,
                like.isEmpty() ? fixes(evidence, library) : corrected(evidence, library, like));
    }

    private static List<Fix> corrected(Evidence evidence, String library, List<Entry> like) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fix.of("Correct the setting that names it, if " + NamedFiles.quoted(like) + " is meant."));
        fixes.addAll(fixes(evidence, library));
        return fixes;
    }

    private static List<Fix> fixes(Evidence evidence, String library) {
        Optional<Packages> packages = Packages.ofLibrary(library);
        if (packages.isEmpty()) {
            return List.of(
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Install the package that contains `" + library + "` in the image's final stage (look it up"
                                    + " with `apt-file search " + library + "`, on Alpine `apk search so:" + library
                                    + "`), or copy the library and its dependencies from the build stage."),
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Run `ldconfig` in the Dockerfile, or set LD_LIBRARY_PATH to its directory, if the"
                                    + " library is elsewhere in the image."));
        }
        Distribution distribution = Distribution.of(evidence);
        return List.of(Fix.of(
                FixPlace.IMAGE_BUILD,
                "Install `" + library + "` in the image's final stage: "
                        + packages.get().words() + ".",
                "diff",
                distribution.install(packages.get())));
    }
}
