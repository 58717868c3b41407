package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.reading.DependencyCache;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.Citation;
import drydock.model.Verdict.Level;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What a source folder and the image's history add to the causes, from recorded containers.
class SourceCausesTest {
    private static Finding finding(String fixture, String cause) throws IOException {
        Investigation recorded = RecordedZoo.read(fixture);
        return recorded.findings().stream()
                .filter(found -> found.id().equals(cause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linesOfTheSourceThatTheFileLacksSettleAStub() throws IOException {
        Finding stub = finding("stub-binary-other-source-c", "stub-binary");
        assertThat(stub.verdict().level()).isEqualTo(Level.CONFIRMED);
        assertThat(stub.verdict().evidence())
                .extracting(Citation::text)
                .anyMatch(text -> text.contains("shipd.c:6") && text.contains("in program: no"));
    }

    @Test
    void linesOfTheSourceThatTheFileHoldsRuleAStubOut() throws IOException {
        assertThat(finding("silent-early-exit-c-source", "stub-binary")
                        .verdict()
                        .level())
                .isEqualTo(Level.RULED_OUT);
    }

    @Test
    void theFixNamesTheLineOfTheDockerfile() throws IOException {
        assertThat(finding("sample", "stub-binary").verdict().fixes().getFirst().text())
                .contains("`Dockerfile`, line 17");
        assertThat(finding("not-executable-mode", "not-executable")
                        .verdict()
                        .fixes()
                        .getFirst()
                        .text())
                .contains("`Dockerfile`, line 3");
    }

    @Test
    void aStaleFileAndAHiddenOneAreCitedWhereTheyWereSeen() throws IOException {
        assertThat(finding("stale-pid-file", "stale-pid-file").verdict().evidence())
                .extracting(Citation::step)
                .contains("layer");
        assertThat(finding("mount-hides-files-config", "mount-hides-files")
                        .verdict()
                        .evidence())
                .extracting(Citation::step)
                .contains("mounts");
        assertThat(finding("healthcheck-tool-missing", "healthcheck-tool-missing")
                        .verdict()
                        .evidence())
                .extracting(Citation::text)
                .contains("missing program: curl is not in the container");
    }

    @Test
    void onlyAMainWithoutContentIsAPlaceholder() {
        assertThat(DependencyCache.dummyMain("RUN echo 'fn main() {}' > src/main.rs && cargo build"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo 'public static void main(String[] a) {}' > A.java"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo '' > src/index.js && npm run build"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo > pkg/__init__.py")).isFalse();
        assertThat(DependencyCache.dummyMain("RUN echo 'fn main() { run() }' > src/main.rs"))
                .isFalse();
    }
}
