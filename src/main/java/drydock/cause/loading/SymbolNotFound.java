package drydock.cause.loading;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.fact.LibraryFacts;
import drydock.fact.LibraryFacts.Missing;
import drydock.fact.LibraryFacts.Unresolved;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A library exists, but lacks a symbol or symbol version that the program was linked against.
public final class SymbolNotFound implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("symbol-not-found");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<Missing> missing = evidence.get(LibraryFacts.class).stream()
                .flatMap(facts -> facts.missing().stream())
                .findFirst();
        if (missing.isPresent()) {
            return RULING.ruledOut(
                    "The whole library `" + missing.get().name() + "` is missing, not only a symbol.",
                    missing.get().citation());
        }
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isPresent()) {
            return accuse(evidence, said.get().what(), List.of(said.get().citation()));
        }
        Optional<LibraryFacts> facts = evidence.get(LibraryFacts.class);
        Optional<Unresolved> unresolved =
                facts.flatMap(libraries -> libraries.unresolved().stream().findFirst());
        if (facts.isEmpty()) {
            return RULING.unspoken(evidence);
        }
        if (unresolved.isEmpty() || situation.steady()) {
            Citation cited = facts.get().resolved().stream()
                    .map(LibraryFacts.Library::citation)
                    .reduce((first, second) -> second)
                    .orElse(Citation.field("ldd", "no symbol is missing"));
            return RULING.ruledOut("The loader finds every symbol that the program needs.", cited);
        }
        return lazilyBound(evidence, unresolved.get());
    }

    /// A symbol that is bound only when it is called may never be needed.
    private static Verdict lazilyBound(Evidence evidence, Unresolved unresolved) {
        ContainerOutcome situation = evidence.situation();
        boolean atLoad = unresolved.version() && (situation.exit() == 1 || situation.exit() == 127);
        return atLoad && evidence.programSilent()
                ? accuse(evidence, unresolved.symbol(), List.of())
                : RULING.possible(
                        "`" + unresolved.symbol() + "` is in no library, but the program's end has no sign of it.",
                        List.of(unresolved.citation(), situation.state()),
                        List.of());
    }

    private static Verdict accuse(Evidence evidence, String symbol, List<Citation> words) {
        List<Citation> cited = new ArrayList<>();
        Optional<Unresolved> unresolved = evidence.get(LibraryFacts.class).stream()
                .flatMap(facts -> facts.unresolved().stream())
                .filter(one -> one.symbol().equals(symbol))
                .findFirst();
        unresolved.map(Unresolved::citation).ifPresent(cited::add);
        cited.addAll(words);
        cited.add(evidence.situation().state());
        String library = unresolved
                .map(Unresolved::library)
                .filter(name -> !name.isEmpty())
                .map(name -> " in `" + name + "`")
                .orElse("");
        return RULING.confirmed(
                "The program was linked against `" + symbol + "`, and the image has no such symbol" + library + ".",
                cited,
                fixes(symbol));
    }

    private static List<Fix> fixes(String symbol) {
        if (symbol.startsWith("GLIBC")) {
            return List.of(
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Build on the same distribution release that the final stage uses (or an older one): `"
                                    + symbol + "` is newer than the image's C or C++ library."),
                    Fix.of(FixPlace.IMAGE_BUILD, "Base the final stage on the release of the build stage."));
        }
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Install the library version that has `" + symbol + "`, or build against the image's own"
                                + " version. The program was linked against another one."),
                Fix.of("Look for another copy of the library earlier in LD_LIBRARY_PATH or RUNPATH."));
    }
}
