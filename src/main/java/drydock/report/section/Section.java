package drydock.report.section;

import drydock.report.ReportContext;
import drydock.report.document.Blocks;

/// One part of the report; writes nothing when it has nothing to say.
public interface Section {
    void write(ReportContext story, Blocks out);

    /// How much it tells, against others: where there is a size limit, the lowest go first.
    int weight();
}
