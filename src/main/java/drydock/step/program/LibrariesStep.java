package drydock.step.program;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.Facts;
import drydock.fact.LibraryFacts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shared libraries that the program gets, from the image's own loader, because another loader gives another
/// answer.
///
/// glibc's loader only lists when LD_TRACE_LOADED_OBJECTS is set; musl's does with `--list`. Neither starts the
/// program.
public final class LibrariesStep implements Step {
    static final String ID = "ldd";

    private static final Map<String, String> TRACE = Map.of(
            "LD_TRACE_LOADED_OBJECTS", "1",
            "LD_WARN", "1",
            "LD_BIND_NOW", "1",
            "LD_VERBOSE", "1");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Shared libraries";
    }

    @Override
    public String question() {
        return "Does the image's own loader find every library and symbol version that the program needs?";
    }

    @Override
    public List<String> after() {
        return List.of(StartChainStep.ID, BinaryStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<String> program = ChainPrograms.machineCode(facts);
        Optional<Elf> elf = ownElf(facts);
        if (program.isEmpty()) {
            return new Plan.Skip("the start command does not lead to a program");
        } else if (elf.map(
                        found -> !found.architecture().equals(subject.engine().architecture()))
                .orElse(false)) {
            return new Plan.Skip("its loader can't run here: built for "
                    + elf.map(Elf::architecture).orElse(""));
        }
        Optional<String> loader = loader(facts, program.get());
        if (loader.isEmpty()) {
            return Plan.Skip.because("the program is a script, which has no libraries of its own");
        } else if (loader.get().isEmpty()) {
            return recall(subject, program.get(), LibraryLines.NO_LOADER.write());
        } else if (loaderMissing(facts, program.get())) {
            return recall(subject, program.get(), LibraryLines.LOADER_MISSING.write(Map.of("path", loader.get())));
        }
        String command = ReproduceCommand.run(subject, List.of(loader.get(), "--list", program.get()));
        boolean musl = loader.get().contains("ld-musl");
        Probe probe = musl
                ? Probe.reading(List.of(loader.get(), "--list", program.get()))
                : Probe.reading(List.of(loader.get(), program.get())).with(TRACE, List.of());
        return new Plan.Run(command, probe);
    }

    private static Plan recall(Subject subject, String program, String line) {
        return new Plan.Recall(
                ReproduceCommand.tool(subject, "readelf", List.of("-d", program)),
                List.of(LibraryLines.PROGRAM.write(Map.of("path", program)), line));
    }

    private static Optional<Elf> ownElf(Facts facts) {
        boolean own = ChainPrograms.finalProgram(facts)
                .map(link -> link.kind() == Kind.BINARY)
                .orElse(false);
        return own ? facts.get(BinaryFacts.class).flatMap(BinaryFacts::elf) : Optional.empty();
    }

    /// The link of the chain that is a program; a script's interpreter need not be a link of its own.
    private static Optional<Link> link(Facts facts, String program) {
        return facts.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .filter(link -> link.kind() == Kind.BINARY && link.path().equals(program))
                .findFirst();
    }

    private static Optional<String> loader(Facts facts, String program) {
        return link(facts, program)
                .map(Link::interpreter)
                .or(() -> ownElf(facts).map(Elf::interpreter));
    }

    private static boolean loaderMissing(Facts facts, String program) {
        return link(facts, program)
                .map(link -> link.interpreterPresence() != Presence.FOUND)
                .orElse(false);
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        LibraryLines lines = LibraryLines.read(ID, transcript);
        String program = ChainPrograms.machineCode(facts).orElse("");
        LibraryFacts libraries = lines.facts(loader(facts, program).orElse(""));
        List<Citation> wrong = new ArrayList<>();
        libraries.missing().forEach(missing -> wrong.add(missing.citation()));
        libraries.unresolved().forEach(unresolved -> wrong.add(unresolved.citation()));
        if (lines.failure().isPresent()) {
            String why = lines.failure().map(Citation::text).orElse("");
            return new Findings(
                    Outcome.INCONCLUSIVE,
                    why,
                    List.of(),
                    lines.failure().stream().toList());
        }
        if (lines.loaderMissing()) {
            return Findings.of(Outcome.PROBLEM, "the loader " + libraries.loader() + " is missing", libraries);
        } else if (libraries.isStatic()) {
            return Findings.of(Outcome.OK, "the program is static and needs no libraries", libraries);
        } else if (libraries.resolved().isEmpty() && wrong.isEmpty()) {
            return Findings.of(
                    Outcome.INCONCLUSIVE,
                    "the loader gave no answer: " + transcript.ending().words());
        }
        Outcome outcome = wrong.isEmpty() ? Outcome.OK : Outcome.PROBLEM;
        return new Findings(outcome, summary(libraries), List.of(libraries), wrong);
    }

    private static String summary(LibraryFacts libraries) {
        List<String> parts = new ArrayList<>();
        libraries.missing().forEach(missing -> parts.add(missing.name() + " not found"));
        libraries
                .unresolved()
                .forEach(one -> parts.add(
                        one.symbol() + " not found" + (one.library().isEmpty() ? "" : " in " + one.library())));
        return parts.isEmpty()
                ? "all " + libraries.resolved().size() + " libraries are found"
                : String.join(", ", parts.subList(0, Math.min(6, parts.size())));
    }
}
