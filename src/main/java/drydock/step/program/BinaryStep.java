package drydock.step.program;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.Entry;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.fact.StartChain.Link;
import drydock.model.Citation;
import drydock.model.FileStat;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.container.Times;
import drydock.step.program.binary.BinaryLines;
import drydock.step.program.binary.BinaryReader;
import drydock.step.program.chain.ApplicationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program that finally runs, from its bytes: its kind, its owner, and whether its main does anything.
public final class BinaryStep implements Step {
    static final String ID = "binary";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Binary verification";
    }

    @Override
    public String question() {
        return "Is the program present, executable, complete, built for this machine and not empty?";
    }

    @Override
    public List<String> after() {
        return List.of(StartChainStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<Link> program = ChainPrograms.finalProgram(facts);
        if (program.isEmpty()) {
            return new Plan.Skip("the start command does not lead to a file");
        }
        String path = program.get().path();
        String shown = subject.imageOnly()
                ? ReproduceCommand.run(subject, List.of("ls", "-l", path))
                : ReproduceCommand.content(subject, path, "tar -tvf -");
        String directory = subject.container().config().workingDir();
        List<String> argv = program.get().argv();
        return new Plan.ReadFiles(
                shown, files -> BinaryReader.read(files, path, new ApplicationEntry(files, directory).find(argv)));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        Optional<BinaryFacts> found = new BinaryLines(ID, transcript).read();
        if (found.isEmpty()) {
            return Findings.of(Outcome.INCONCLUSIVE, "the file no longer exists");
        }
        BinaryFacts binary = found.get();
        Optional<MainFunction> main = binary.elf().flatMap(Elf::main);
        List<Citation> highlights = new ArrayList<>(List.of(binary.citation()));
        binary.elf().map(Elf::machine).ifPresent(highlights::add);
        main.map(MainFunction::citation).ifPresent(highlights::add);
        binary.entry().map(Entry::citation).ifPresent(highlights::add);
        String trouble = trouble(subject, binary, main);
        Outcome outcome = trouble.isEmpty() ? Outcome.OK : Outcome.PROBLEM;
        String summary = trouble.isEmpty() ? summary(binary) : binary.stat().path() + ": " + trouble;
        return new Findings(outcome, summary, List.of(binary), highlights);
    }

    private static String trouble(Subject subject, BinaryFacts binary, Optional<MainFunction> main) {
        boolean idle = main.map(found -> found.shape() == Shape.RETURNS_AT_ONCE).orElse(false);
        if (binary.stat().type() != FileStat.Type.FILE) {
            return "no regular file";
        } else if (binary.elf().map(elf -> elsewhere(subject, elf)).orElse(false)) {
            return "built for " + binary.elf().map(Elf::architecture).orElse("") + ", the engine runs "
                    + subject.engine().architecture();
        } else if (idle) {
            return "its main function " + main.map(MainFunction::name).orElse("") + " returns at once";
        }
        return switch (binary.format()) {
            case EMPTY -> "the file is empty";
            case TRUNCATED_ELF -> "the file is cut off";
            case WINDOWS -> "a program for Windows";
            case MACH_O -> "a program for macOS";
            case ELF, SCRIPT, TEXT, ARCHIVE, UNKNOWN -> "";
        };
    }

    private static boolean elsewhere(Subject subject, Elf elf) {
        return !elf.architecture().equals(subject.engine().architecture());
    }

    private static String summary(BinaryFacts binary) {
        String language =
                binary.elf().map(Elf::language).filter(word -> !word.isEmpty()).orElse("");
        String kind = binary.format() == Format.ELF
                ? binary.elf().map(Elf::architecture).orElse("") + " program"
                        + (language.isEmpty() ? "" : " in " + language)
                : binary.format().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return "%s: %s, %s, %s"
                .formatted(
                        binary.stat().path(),
                        kind,
                        Times.bytes(binary.stat().size()),
                        binary.stat().permissions());
    }
}
