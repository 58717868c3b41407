package drydock.step.program;

import drydock.fact.Facts;
import drydock.fact.FileFacts;
import drydock.fact.StartChain.Link;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The result of `file` for the program and its interpreter.
public final class FileStep implements Step {
    static final String ID = "file";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "File type";
    }

    @Override
    public String question() {
        return "What kind of file is the program?";
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
        Set<String> paths = new LinkedHashSet<>(List.of(program.get().path()));
        ChainPrograms.machineCode(facts).ifPresent(paths::add);
        List<String> argv = new ArrayList<>(List.of(Probe.TOOLS + "/file", "--no-pad", "--"));
        argv.addAll(paths);
        return new Plan.Run(ReproduceCommand.tool(subject, "file", List.copyOf(paths)), Probe.reading(argv));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        String path = ChainPrograms.finalProgram(facts).map(Link::path).orElse("");
        for (int i = 0; i < transcript.lines().size(); i++) {
            OutputLine line = transcript.lines().get(i);
            if (line.channel() == Channel.STDOUT && line.text().startsWith(path + ": ")) {
                String description = line.text().substring(path.length() + 2).strip();
                Citation place = transcript.cite(ID, i + 1);
                boolean odd = description.equals("empty") || description.startsWith("cannot open");
                return new Findings(
                        odd ? Outcome.PROBLEM : Outcome.OK,
                        description,
                        List.of(new FileFacts(description, place)),
                        List.of(place));
            }
        }
        return Findings.of(
                Outcome.INCONCLUSIVE,
                "the file tool gave no answer: " + transcript.ending().words());
    }
}
