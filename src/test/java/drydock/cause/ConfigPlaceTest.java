package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.StartChain.Kind;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import org.junit.jupiter.api.Test;

/// Complaints about a configuration that take several lines.
class ConfigPlaceTest {
    private static Verdict verdict(Case made) {
        return made.program(Kind.BINARY, "/app/server").verdict("invalid-configuration");
    }

    @Test
    void aLineNumberBesideTheComplaintSettlesIt() {
        Verdict verdict = verdict(Case.exited(1)
                .prints(
                        "relay: FATAL CONFIG FILE ERROR",
                        "relay: stopped reading the configuration at line 12",
                        ">>> 'chanels 4'"));
        assertThat(verdict.level()).isEqualTo(Level.CONFIRMED);
        assertThat(verdict.explanation()).contains("line 12", "`chanels 4`");
        assertThat(verdict.fixes().getFirst().text()).contains("`chanels 4`, line 12");
    }

    @Test
    void aLineNumberOfSomethingElseDoesNot() {
        Verdict verdict = verdict(Case.exited(1).prints("relay: FATAL CONFIG FILE ERROR", "see the manual, line 12"));
        assertThat(verdict.level()).isEqualTo(Level.LIKELY);
    }

    @Test
    void aRunningProgramMayComplainAsItLikes() {
        Verdict verdict = verdict(
                Case.running().prints("FATAL CONFIG FILE ERROR", "reading the configuration, at line 3", ">>> 'a b'"));
        assertThat(verdict.accuses()).isFalse();
    }
}
