package drydock.report.section;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All sections, in the order of the report.
public final class Sections {
    public static final Section DIAGNOSTIC_STEPS = new DiagnosticSteps();

    public static final List<Section> ALL = List.of(
            new Title(),
            new ExecutiveSummary(),
            new InvestigationFindings(),
            new PotentialRootCauses(),
            DIAGNOSTIC_STEPS,
            new ImmediateActions(),
            new RecommendedFixes(),
            new NextSteps(),
            new RelatedFiles(),
            new FixesApplied(),
            new Notes(),
            new RootCauseIdentified(),
            new CriticalDiscovery(),
            new Footer());

    /// The weight of sections that are never left out.
    static final int HEAVIEST = 9;

    private Sections() {}

    /// The optional sections, most informative first; each part of the findings counts separately.
    public static List<Section> optional() {
        return Stream.concat(ALL.stream(), InvestigationFindings.PARTS.stream())
                .filter(section -> section.weight() < HEAVIEST)
                .filter(section -> !(section instanceof InvestigationFindings))
                .sorted(Comparator.comparingInt(Section::weight).reversed())
                .toList();
    }
}
