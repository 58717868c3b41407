package drydock.step.program;

import drydock.fact.ExpectedLines;
import drydock.fact.ExpectedLines.Expected;
import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.fact.StartChain.Link;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ContainerFiles;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the expected lines are in the log and in the program.
public final class ExpectedLinesStep implements Step {
    static final String ID = "expected-lines";

    private static final LineForm SEARCHED = LineForm.of("searched: {file}");
    private static final LineForm EXPECTED =
            LineForm.of("in log: {log:yes|no|not known}, in program: {program:yes|no|not known}: {text}");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Expected lines";
    }

    @Override
    public String question() {
        return "Are the expected lines in the log and in the program?";
    }

    @Override
    public List<String> after() {
        return List.of(BinaryStep.ID, "logs", LibrariesStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        List<String> expected = subject.expectations().logLines();
        if (expected.isEmpty()) {
            return Plan.Skip.because("no expected lines were given");
        }
        Optional<Link> program = ChainPrograms.finalProgram(facts);
        String path = program.map(Link::path).orElse("");
        List<String> grep = List.of("grep", "-a", "-c", "-F", "-e", expected.getFirst());
        String shown = subject.imageOnly()
                ? ReproduceCommand.run(
                        subject, Stream.concat(grep.stream(), Stream.of(path)).toList())
                : ReproduceCommand.content(subject, path, "tar -xOf - | " + CommandLine.of(grep));
        return new Plan.ReadFiles(shown, files -> lines(files, subject, facts));
    }

    private static List<String> lines(ContainerFiles files, Subject subject, Facts facts) throws IOException {
        ProgramText text = ProgramText.of(facts, files);
        List<String> lines = new ArrayList<>();
        text.files().forEach(file -> lines.add(SEARCHED.write(Map.of("file", file))));
        for (String line : subject.expectations().logLines()) {
            String inProgram = text.inProgram(line) ? "yes" : text.whole() ? "no" : "not known";
            String inLog = text.inLog(line).map(there -> there ? "yes" : "no").orElse("not known");
            lines.add(EXPECTED.write(Map.of("log", inLog, "program", inProgram, "text", line)));
        }
        return lines;
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Expected> all = new ArrayList<>();
        int undecided = 0;
        for (Found line : EXPECTED.all(ID, transcript)) {
            boolean inLog = line.fields().is("log", "yes");
            boolean known = !line.fields().is("program", "not known") || inLog;
            undecided += known ? 0 : 1;
            if (known) {
                boolean inProgram = line.fields().is("program", "yes");
                all.add(new Expected(line.text("text"), inLog, inProgram, line.citation()));
            }
        }
        ExpectedLines expected = new ExpectedLines(all);
        long printed = all.stream().filter(Expected::inLog).count();
        long inProgram = all.stream().filter(Expected::inBinary).count();
        String summary = "%d of %d in the log, %d in the program%s"
                .formatted(
                        printed,
                        all.size() + undecided,
                        inProgram,
                        undecided > 0 ? ", " + undecided + " not known" : "");
        Outcome outcome = undecided > 0 && all.isEmpty()
                ? Outcome.INCONCLUSIVE
                : printed < all.size() + undecided ? Outcome.PROBLEM : Outcome.OK;
        List<Citation> missing = all.stream()
                .filter(line -> !line.inLog())
                .map(Expected::citation)
                .toList();
        return new Findings(outcome, summary, List.of(expected), missing);
    }
}
