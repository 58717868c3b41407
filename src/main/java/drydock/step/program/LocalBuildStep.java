package drydock.step.program;

import drydock.fact.BinaryFacts;
import drydock.fact.Facts;
import drydock.fact.LocalBuildFacts;
import drydock.model.CommandLine;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.program.binary.LocalBuildLines;
import drydock.step.program.binary.LocalBuildReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether the program in the container is the one that was built on this machine.
///
/// Only if the user named the file: other files of this machine are private.
public final class LocalBuildStep implements Step {
    static final String ID = "local-build";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Local build";
    }

    @Override
    public String question() {
        return "Is the program in the container the one that was built on this machine?";
    }

    @Override
    public List<String> after() {
        return List.of(BinaryStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Optional<Path> local = subject.expectations().localBuild();
        if (local.isEmpty()) {
            return Plan.Skip.because("no local build was given for a comparison");
        }
        Optional<String> program =
                facts.get(BinaryFacts.class).map(binary -> binary.stat().path());
        if (program.isEmpty()) {
            return new Plan.Skip("there is no program in the container to compare the local build with");
        }
        String file = local.get().toString();
        String inside = subject.imageOnly()
                ? ReproduceCommand.run(subject, List.of("sha256sum", program.get()))
                : ReproduceCommand.content(subject, program.get(), "tar -xOf - | sha256sum");
        return new Plan.ReadLocal(
                CommandLine.of(List.of("sha256sum", file)) + "; " + inside,
                local.get(),
                (content, files) -> LocalBuildReader.read(file, content, program.get(), files));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        Optional<LocalBuildFacts> compared = new LocalBuildLines(ID, transcript).read();
        if (compared.isEmpty()) {
            return Findings.of(Outcome.INCONCLUSIVE, "the program in the container could not be read in full");
        }
        LocalBuildFacts local = compared.get();
        Outcome outcome = local.same() ? Outcome.OK : Outcome.PROBLEM;
        return new Findings(outcome, local.program() + " " + local.words(), List.of(local), local.evidence());
    }
}
