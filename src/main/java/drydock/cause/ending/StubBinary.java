package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.output.ExpectedOutput;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.DependencyCache;
import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.StartChain;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The image contains a placeholder, or a program that was not built from its source.
///
/// A `main` that returns without call or jump settles it: an early return on a missing variable has to look the
/// variable up first, and a `main` that only delegates has to jump.
public final class StubBinary implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("stub-binary");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return LocalBuildEvidence.weigh(evidence, RULING, judged(evidence));
    }

    private static Verdict judged(Evidence evidence) {
        Optional<BinaryFacts> binary = evidence.get(BinaryFacts.class);
        if (binary.isEmpty()) {
            return RULING.notChecked("The program could not be read.");
        }
        Optional<MainFunction> main = binary.flatMap(BinaryFacts::elf).flatMap(Elf::main);
        ContainerOutcome situation = evidence.situation();
        Optional<Citation> printing = placeholderPrinting(evidence);
        if (printing.isPresent()) {
            return printingPlaceholder(evidence, binary.get(), printing.get());
        }
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (situation.steady() || !mayBeItsStatus(evidence, main) || !evidence.programSilent()) {
            return excludedByBehaviour(evidence, binary.get(), main);
        }
        if (main.isPresent() && main.get().shape() == Shape.RETURNS_AT_ONCE) {
            return emptyMain(evidence, binary.get(), main.get());
        }
        List<Citation> absent = ExpectedOutput.absent(evidence);
        if (!absent.isEmpty()) {
            return linesAbsent(evidence, binary.get(), absent);
        }
        Optional<Verdict> emptyFile = emptyProgramFile(evidence);
        if (emptyFile.isPresent()) {
            return emptyFile.get();
        }
        if (main.isPresent() && main.get().shape() == Shape.DOES_SOMETHING) {
            return RULING.ruledOut(
                    "`" + main.get().name() + "` does more than return.",
                    main.get().citation());
        }
        return ExpectedOutput.present(evidence).stream()
                .findFirst()
                .map(line -> RULING.ruledOut("The program contains the lines that it should print.", line))
                .orElseGet(() -> byBuildOnly(evidence, binary.get()));
    }

    /// A main that returns at once may return another constant if there is no script between it and the engine.
    private static boolean mayBeItsStatus(Evidence evidence, Optional<MainFunction> main) {
        long exit = evidence.situation().exit();
        boolean alone = evidence.get(StartChain.class)
                .filter(chain -> chain.links().size() == 1)
                .isPresent();
        boolean returns = main.filter(function -> function.shape() == Shape.RETURNS_AT_ONCE)
                .isPresent();
        return exit == 0
                || (alone && returns && exit < 126 && evidence.situation().begun());
    }

    /// Cites the build step that wrote a placeholder with the same only output as the program.
    static Optional<Citation> placeholderPrinting(Evidence evidence) {
        List<String> printed = evidence.words().programLines().stream()
                .map(line -> line.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        boolean one = printed.size() == 1
                && !evidence.situation().steady()
                && evidence.situation().succeeded();
        return one ? BuildHistory.printingMain(evidence, printed.getFirst()) : Optional.empty();
    }

    private static Verdict printingPlaceholder(Evidence evidence, BinaryFacts binary, Citation step) {
        String language = language(binary);
        return RULING.likely(
                "The program's only output is the line of the placeholder that the image's build wrote first. "
                        + DependencyCache.story(language),
                List.of(evidence.words().last(), step, evidence.situation().state()),
                DependencyCache.fixes(language, binary.stat().path()));
    }

    private static Verdict excludedByBehaviour(Evidence evidence, BinaryFacts binary, Optional<MainFunction> main) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        if (situation.failed()) {
            return RULING.ruledOut(
                    "A placeholder ends with status 0, this program with " + situation.exit() + ".", situation.state());
        }
        Citation printed = main.map(MainFunction::citation).orElse(binary.citation());
        return RULING.ruledOut(
                "The program prints output of its own.", evidence.words().last(), printed);
    }

    private static Verdict emptyMain(Evidence evidence, BinaryFacts binary, MainFunction main) {
        List<Citation> cited = new ArrayList<>(List.of(main.citation(), binary.citation()));
        ExpectedOutput.absent(evidence).stream().limit(3).forEach(cited::add);
        BuildHistory.dummyMain(evidence).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String size = main.size() > 0
                ? " (" + main.size() + (main.size() == 1 ? " byte: `" : " bytes: `") + main.code() + "`)"
                : "";
        String language = language(binary);
        return RULING.confirmed(
                "`" + main.name() + "`" + size + " returns without calling anything, so `"
                        + binary.stat().path()
                        + "` can only end with a fixed status. An early return because of a missing setting would have to"
                        + " look the setting up first. " + DependencyCache.story(language),
                cited,
                DependencyCache.fixes(language, binary.stat().path()));
    }

    private static Verdict linesAbsent(Evidence evidence, BinaryFacts binary, List<Citation> absent) {
        List<Citation> cited = new ArrayList<>();
        absent.stream().limit(3).forEach(cited::add);
        cited.add(evidence.situation().state());
        BuildHistory.dummyMain(evidence).ifPresent(cited::add);
        String language = language(binary);
        return RULING.agreed(
                // Some of the lines are in the file of a program that changed only a little since.
                ExpectedOutput.present(evidence).isEmpty() && ExpectedOutput.direct(evidence),
                "None of the " + absent.size() + " lines that the program should print is in `"
                        + binary.stat().path() + "`, and it prints no output: the file was not built from that source. "
                        + DependencyCache.story(language),
                cited,
                DependencyCache.fixes(language, binary.stat().path()));
    }

    /// An interpreted main file without a statement.
    private static Optional<Verdict> emptyProgramFile(Evidence evidence) {
        return evidence.get(StartChain.class)
                .flatMap(StartChain::finalProgram)
                .filter(link -> link.kind() == StartChain.Kind.PROGRAM_FILE)
                .filter(link -> !link.lines().isEmpty() || sizeIsZero(evidence))
                .filter(link -> link.lines().stream().allMatch(line -> noStatement(line.text())))
                .map(link -> RULING.confirmed(
                        "`" + link.path() + "` contains no statement, so "
                                + link.argv().getFirst() + " has nothing to run and ends with status 0.",
                        List.of(link.citation(), evidence.situation().state()),
                        List.of(Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Copy the real `" + link.path()
                                        + "` into the image. Check the COPY instruction, and that .dockerignore does not"
                                        + " exclude the file."))));
    }

    private static boolean sizeIsZero(Evidence evidence) {
        return evidence.get(BinaryFacts.class)
                .filter(binary -> binary.format() == BinaryFacts.Format.EMPTY)
                .isPresent();
    }

    private static boolean noStatement(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("//") || text.equals("pass");
    }

    private static Verdict byBuildOnly(Evidence evidence, BinaryFacts binary) {
        Optional<Citation> dummy = BuildHistory.dummyMain(evidence);
        if (dummy.isEmpty()) {
            return RULING.notChecked(
                    "The start of its main function could not be found, and no expected lines are known.");
        }
        return RULING.likely(
                "The image was built with a placeholder main to cache dependencies, and the program prints no output."
                        + " Its code could not be checked.",
                List.of(dummy.get(), evidence.situation().state()),
                DependencyCache.fixes(language(binary), binary.stat().path()));
    }

    private static String language(BinaryFacts binary) {
        return binary.elf().map(Elf::language).orElse("");
    }
}
