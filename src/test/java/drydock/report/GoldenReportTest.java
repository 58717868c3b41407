package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseStore;
import drydock.investigation.Investigation;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole reports against files that were read and found good. `-Ddrydock.golden=write` writes them anew.
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/drydock/report");

    @Test
    void stubInARestartLoop() throws IOException {
        check("stub.md", Report.markdown(Cases.stub()));
    }

    @Test
    void stubForAProgram() throws IOException {
        check("stub.json", Report.of(Cases.stub(), Report.Format.JSON));
    }

    @Test
    void stubForABrowser() throws IOException {
        check("stub.html", Report.of(Cases.stub(), Report.Format.HTML));
    }

    @Test
    void missingLibrary() throws IOException {
        check("missing-library.md", Report.markdown(Cases.missingLibrary()));
    }

    @Test
    void healthyContainer() throws IOException {
        check("healthy.md", Report.markdown(Cases.healthy()));
    }

    @Test
    void imageWithoutAContainer() throws IOException {
        check("image-only.md", Report.markdown(Cases.imageOnly()));
    }

    @Test
    void hostileOutput() throws IOException {
        Investigation hostile =
                Cases.hostile("```\n</details><img src=x> @root #1 [a](http://b) \u001b[31mred\u202e\r");
        check("hostile.md", Report.markdown(hostile));
    }

    /// Real containers, as they were recorded.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing-shared-library-cpp-libpq",
                "segmentation-fault-cpp",
                "missing-variable-node",
                "dependency-unreachable-python",
                "healthcheck-failing"
            })
    void whatRealContainersShowed(String fixture) throws IOException {
        check(fixture + ".md", Report.markdown(RecordedZoo.read(fixture)));
    }

    /// Applications as people run them: a Python service, npm, redis, nginx and a Java program; three with their
    /// source.
    @ParameterizedTest
    @ValueSource(strings = {"orders", "gateway", "cache", "shop-web", "ledger"})
    void whatRealApplicationsShowed(String name) throws IOException {
        check("application-" + name + ".md", Report.markdown(application(name)));
    }

    static Case application(String name) throws IOException {
        return CaseStore.open(Path.of("src/test/resources/applications", name + ".zip"));
    }

    @Test
    void caseOfTwoExaminations() throws IOException {
        check("sample-case.md", Report.markdown(CaseStore.sample()));
    }

    private static void check(String name, String report) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("drydock.golden"))) {
            Files.writeString(file, report);
        }
        assertThat(report)
                .as(name + " reads differently; if it reads better, mvn test -Dtest=GoldenReportTest"
                        + " -Ddrydock.golden=write")
                .isEqualTo(Files.readString(file));
    }
}
