package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.investigation.Investigation;
import drydock.investigation.Provenance;
import drydock.model.Masking;
import drydock.redaction.RedactionRules;
import drydock.report.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was masked, and why, and what the user wants otherwise.
@Timeout(120)
class WindowMaskedTest {
    @TempDir
    Path settings;

    private CasesScene scene;
    private WindowFixture window;

    @BeforeEach
    void begin() {
        Investigation stub = Cases.stub();
        Masking password = new Masking(
                "environment value", "‹masked:DB_PASSWORD-3fa2›", "its name says that it is a secret", "logs", 2);
        Masking url = new Masking("URL password", "‹masked:url-password-91c0›", "it stands in a URL", "container", 1);
        Investigation result = new Investigation(
                stub.subject(),
                stub.duration(),
                stub.steps(),
                stub.facts(),
                stub.findings(),
                stub.redactions(),
                stub.notChecked(),
                new Provenance(Map.of(), List.of(password, url)));
        scene = new CasesScene(new WindowFixture(settings, result), settings);
        window = scene.window();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void tellsWhatWasMaskedAndMasksMoreOrLessNextTime() throws Exception {
        scene.openInvestigated();
        window.openMasked();
        window.await("the audit", () -> window.shows("Masked values"));
        window.await("“Log” ×2", () -> window.shows("“Log” ×2"));
        window.screenshots("38-masked");
        scene.write("#mask-word", "project-nautilus", "#add-mask-word");
        window.await("the word", () -> window.shows("masked: project-nautilus"));
        scene.fire("#allow-masked");
        window.await("what is shown", () -> window.shows("allowed: "));
        window.screenshots("39-masking-rules");
        scene.fire("#mask-again");
        window.await("the second request", () -> window.examiner.requests().size() == 2);
        RedactionRules rules = window.examiner.requests().getLast().redaction();
        assertThat(rules.words()).containsExactly("project-nautilus");
        assertThat(rules.allowed()).containsExactly("DB_PASSWORD");
    }

    @Test
    void offersNoRulesForAKeptCaseWhoseEvidenceIsMasked() throws Exception {
        window.engine.goAway();
        window.open();
        scene.fire("#open-sample");
        window.await("the case", () -> window.shows("sample case that comes with Drydock"));
        window.openMasked();
        window.await("why", () -> window.shows("The masked values were not saved"));
        assertThat(window.robot.lookup("#mask-word").tryQuery()).isEmpty();
    }
}
