package drydock.report.section;

import drydock.report.ReportContext;
import drydock.report.document.Blocks;

/// One part of the report; writes nothing when it has nothing to say.
public interface Section {
    void write(ReportContext story, Blocks out);

    /// Its weight against other sections: under a size limit, the lowest are dropped first.
    int weight();
}
