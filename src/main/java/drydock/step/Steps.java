package drydock.step;

import drydock.step.container.EnvironmentStep;
import drydock.step.container.HealthStep;
import drydock.step.container.ImageStep;
import drydock.step.container.LayerStep;
import drydock.step.container.LogFilesStep;
import drydock.step.container.LogsStep;
import drydock.step.container.MountsStep;
import drydock.step.container.NeighboursStep;
import drydock.step.container.PortsStep;
import drydock.step.container.ProcessesStep;
import drydock.step.container.SocketsStep;
import drydock.step.container.StatusStep;
import drydock.step.program.BinaryStep;
import drydock.step.program.ExpectedLinesStep;
import drydock.step.program.FileStep;
import drydock.step.program.LibrariesStep;
import drydock.step.program.LocalBuildStep;
import drydock.step.program.NamedFilesStep;
import drydock.step.program.SourceStep;
import drydock.step.program.StartChainStep;
import drydock.step.run.DebuggerStep;
import drydock.step.run.LookupsStep;
import drydock.step.run.RunStep;
import drydock.step.run.StraceStep;
import drydock.step.run.TerminalStep;
import drydock.step.run.TrialStep;
import java.util.List;

/// All steps, in the order of the checklist.
public final class Steps {
    public static final List<Step> ALL = List.of(
            new StatusStep(),
            new EnvironmentStep(),
            new StartChainStep(),
            new ImageStep(),
            new LogsStep(),
            new MountsStep(),
            new LayerStep(),
            new LogFilesStep(),
            new HealthStep(),
            new PortsStep(),
            new ProcessesStep(),
            new SocketsStep(),
            new NeighboursStep(),
            new BinaryStep(),
            new LocalBuildStep(),
            new FileStep(),
            new LibrariesStep(),
            new ExpectedLinesStep(),
            new SourceStep(),
            new RunStep(),
            new NamedFilesStep(),
            new StraceStep(),
            new DebuggerStep(),
            new LookupsStep(),
            new TerminalStep(),
            new TrialStep());

    private Steps() {}
}
