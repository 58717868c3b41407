package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import org.junit.jupiter.api.Test;

class SeverityTest {
    private static Severity of(Investigation investigation) {
        return new ReportContext(Case.of(investigation), QuoteBudget.FULL).severity();
    }

    @Test
    void aRestartLoopIsCritical() {
        assertThat(of(Cases.stub())).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aFailedContainerIsCritical() {
        assertThat(of(Cases.missingLibrary())).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aHealthyContainerIsCalm() {
        assertThat(of(Cases.healthy())).isEqualTo(Severity.OK);
        assertThat(Report.markdown(Cases.healthy())).contains("🟢 **OK").doesNotContain("❌", "🔴", "Immediate Actions");
    }

    @Test
    void anUnhealthyContainerThatRunsIsAWarning() {
        assertThat(of(Cases.unhealthy())).isEqualTo(Severity.WARNING);
    }

    @Test
    void anImageWithNothingAgainstItIsCalm() {
        assertThat(of(Cases.imageOnly())).isEqualTo(Severity.OK);
    }
}
