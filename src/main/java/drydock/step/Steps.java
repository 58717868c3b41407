package drydock.step;

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
            new HealthStep(),
            new PortsStep(),
            new BinaryStep(),
            new LocalBuildStep(),
            new FileStep(),
            new LibrariesStep(),
            new ExpectedLinesStep(),
            new SourceStep(),
            new RunStep(),
            new StraceStep(),
            new DebuggerStep(),
            new LookupsStep(),
            new TerminalStep(),
            new TrialStep());

    private Steps() {}
}
