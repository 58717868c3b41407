package drydock.report;

import java.util.List;

/// All sections, in the order of the report.
final class Sections {
    static final Section DIAGNOSTIC_STEPS = new DiagnosticSteps();

    static final List<Section> ALL = List.of(
            new Title(),
            new ExecutiveSummary(),
            new InvestigationFindings(),
            new PotentialRootCauses(),
            DIAGNOSTIC_STEPS,
            new ImmediateActions(),
            new RecommendedFixes(),
            new NextSteps(),
            new RelatedFiles(),
            new RootCauseIdentified(),
            new Footer());

    /// The weight from which on nothing is left out any more.
    static final int HEAVIEST = 9;

    private Sections() {}
}
