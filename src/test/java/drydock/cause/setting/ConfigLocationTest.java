package drydock.cause.setting;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.fact.StartChain.Kind;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import org.junit.jupiter.api.Test;

/// Complaints about a configuration that take several lines.
class ConfigLocationTest {
    private static Verdict verdict(MadeUpCase made) {
        return made.program(Kind.BINARY, "/app/server").verdict("invalid-configuration");
    }

    @Test
    void aLineNumberBesideTheComplaintSettlesIt() {
        Verdict verdict = verdict(MadeUpCase.exited(1)
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
        Verdict verdict =
                verdict(MadeUpCase.exited(1).prints("relay: FATAL CONFIG FILE ERROR", "see the manual, line 12"));
        assertThat(verdict.level()).isEqualTo(Level.LIKELY);
    }

    @Test
    void aRunningProgramMayComplainAsItLikes() {
        Verdict verdict = verdict(MadeUpCase.running()
                .prints("FATAL CONFIG FILE ERROR", "reading the configuration, at line 3", ">>> 'a b'"));
        assertThat(verdict.accuses()).isFalse();
    }
}
