package drydock.step.program;

import drydock.fact.BinaryFacts;
import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Entry;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Printed;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.format.source.FrameReader;
import drydock.format.source.SourceLines;
import drydock.format.source.SourceReader;
import drydock.knowledge.OwnFrames;
import drydock.knowledge.Runtimes;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ContainerFiles;
import drydock.model.Labels;
import drydock.model.Outcome;
import drydock.model.SourceFiles;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.model.UnixPath;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import drydock.step.container.LogsStep;
import drydock.step.program.chain.Interpreters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program's source: the lines that it should print, and mistakes in Dockerfile and entrypoint.
///
/// Only if the user named the folder: other files of this machine are private.
public final class SourceStep implements Step {
    static final String ID = "source";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Source code";
    }

    @Override
    public String question() {
        return "Which lines does the source print, are they in log and program, and which mistakes are in Dockerfile and entrypoint?";
    }

    @Override
    public List<String> after() {
        return List.of(BinaryStep.ID, LogsStep.ID, LibrariesStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<Path> folder = subject.expectations().source();
        if (folder.isEmpty()) {
            return new Plan.Skip("no source folder was given" + hint(subject));
        }
        // Another reader has the folder elsewhere.
        String search = "# in the source folder:\n" + CommandLine.of(List.of("grep", "-rnE", "print|log|echo", "."));
        return new Plan.ReadSource(search, folder.get(), (source, files) -> lines(subject, facts, source, files));
    }

    /// Compose records the folder in which its project was started, on that machine.
    private static String hint(Subject subject) {
        String folder = subject.container().labels().getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        return folder.isEmpty() ? "" : "; the folder in which its compose project was started may be it";
    }

    private static List<String> lines(Subject subject, Facts facts, SourceFiles source, ContainerFiles files)
            throws IOException {
        Optional<Link> program = ChainPrograms.finalProgram(facts);
        String path = program.map(Link::path).orElse("");
        String language = facts.get(BinaryFacts.class)
                .flatMap(BinaryFacts::elf)
                .map(BinaryFacts.Elf::language)
                .orElse("");
        List<Link> scripts =
                facts.get(StartChain.class).map(StartChain::scripts).orElse(List.of());
        SourceReader.Wanted wanted = new SourceReader.Wanted(
                path,
                program.map(SourceStep::family).orElse(""),
                language,
                subject.container().composeService().orElse(""),
                subject.engine().architecture(),
                scripts,
                new Lookup(ProgramText.of(facts, files), path));
        List<String> lines = new ArrayList<>();
        lines.add(SourceLines.folder(subject.expectations().source().orElseThrow()));
        lines.addAll(new SourceReader(source, wanted).read());
        lines.addAll(new FrameReader(source).read(frames(facts)));
        return lines;
    }

    /// The application's own frames in the last run's stack trace.
    private static List<OwnFrames.Frame> frames(Facts facts) {
        List<String> lines = facts.get(LogFacts.class).map(LogFacts::lastLines).orElse(List.of()).stream()
                .map(LogFacts.Line::text)
                .toList();
        return OwnFrames.in(lines);
    }

    /// The interpreter of the file; empty for machine code.
    private static String family(Link link) {
        return switch (link.kind()) {
            case BINARY, OTHER, UNKNOWN -> "";
            case SCRIPT, SHELL_COMMAND, PROGRAM_FILE -> {
                String interpreter = link.interpreter().isEmpty()
                        ? link.argv().isEmpty() ? "" : link.argv().getFirst()
                        : link.interpreter();
                yield Runtimes.isShell(interpreter) ? "sh" : Interpreters.family(interpreter);
            }
        };
    }

    private record Lookup(ProgramText text, String program) implements SourceReader.Seen {
        @Override
        public Known inLog(String line) {
            return text.inLog(line).map(Lookup::known).orElse(Known.UNKNOWN);
        }

        @Override
        public Known inProgram(String line, String file) {
            boolean sameFile = UnixPath.baseName(program).equals(UnixPath.baseName(file));
            boolean decides =
                    (text.whole() || sameFile) && SourceReader.fixed(line) >= Thresholds.CHARACTERS_OF_A_MISSING_TEXT;
            return text.inProgram(line) ? Known.YES : decides ? Known.NO : Known.UNKNOWN;
        }

        private static Known known(boolean there) {
            return there ? Known.YES : Known.NO;
        }
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        SourceFacts source = SourceLines.read(ID, transcript);
        List<Printed> always = source.always();
        List<Printed> silent =
                always.stream().filter(line -> line.inLog() == Known.NO).toList();
        List<Citation> highlights = new ArrayList<>();
        source.entry().map(Entry::citation).ifPresent(highlights::add);
        silent.stream().limit(6).map(Printed::citation).forEach(highlights::add);
        source.traps().stream().map(Trap::citation).forEach(highlights::add);
        boolean nothing = source.entry().isEmpty()
                && source.traps().isEmpty()
                && source.related().isEmpty();
        Outcome outcome = nothing
                ? Outcome.INCONCLUSIVE
                : source.traps().isEmpty() && silent.isEmpty() ? Outcome.OK : Outcome.PROBLEM;
        return new Findings(outcome, summary(source, silent), List.of(source), highlights);
    }

    private static String summary(SourceFacts source, List<Printed> silent) {
        List<String> parts = new ArrayList<>();
        source.entry()
                .ifPresentOrElse(
                        entry -> parts.add("main file " + entry.file() + " (" + entry.language() + ")"
                                + prints(source.always().size(), silent.size())),
                        () -> parts.add("no main file of the program found"));
        long absent =
                silent.stream().filter(line -> line.inProgram() == Known.NO).count();
        if (absent > 0) {
            parts.add(absent + " of them " + (absent == 1 ? "is" : "are") + " not in the program either");
        }
        source.traps().stream()
                .limit(3)
                .forEach(trap -> parts.add(trap.file() + ":" + trap.line() + ": " + trap.words()));
        return String.join("; ", parts);
    }

    private static String prints(int always, int silent) {
        if (always == 0) {
            return ", which prints nothing by itself";
        }
        return silent == 0
                ? ", all " + always + " lines it prints are in the log"
                : ", " + silent + " of " + always + " lines it prints are not in the log";
    }
}
