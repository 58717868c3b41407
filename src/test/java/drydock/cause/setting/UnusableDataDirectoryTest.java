package drydock.cause.setting;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.fact.LayerFacts;
import drydock.fact.LayerFacts.Changed;
import drydock.fact.StartChain.Kind;
import drydock.model.Citation;
import drydock.model.FileChange;
import drydock.model.Verdict.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnusableDataDirectoryTest {
    private static final String[] OPEN_TO_ALL = {
        "FATAL:  data directory \"/data\" has invalid permissions",
        "DETAIL:  Permissions should be u=rwx (0700) or u=rwx,g=rx (0750)."
    };

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        assertThat(MadeUpCase.exited(1).prints(OPEN_TO_ALL).leading()).isEqualTo("unusable-data-directory likely");
    }

    @Test
    void accusesDataInTheContainersOwnLayer() {
        String file = "/data/PG_VERSION";
        MadeUpCase refusing = MadeUpCase.exited(1)
                .program(Kind.BINARY, "/usr/bin/postgres", "-D", "/data")
                .with(new LayerFacts(List.of(new Changed(
                        FileChange.Kind.ADDED, file, Optional.empty(), Citation.line("layer", 1, "A " + file)))))
                .prints(OPEN_TO_ALL);
        assertThat(refusing.leading()).isEqualTo("unusable-data-directory confirmed");
        assertThat(refusing.verdict("unusable-data-directory").explanation()).contains("`/data`");
    }

    @Test
    void nearMissIsDataOfAnotherVersion() {
        MadeUpCase upgraded = MadeUpCase.exited(1)
                .prints(
                        "16:M 26 Nov 2026 14:56:37.986 # Can't handle RDB format version 99",
                        "16:M 26 Nov 2026 14:56:37.986 # Fatal error loading the DB: Invalid argument. Exiting.");
        assertThat(upgraded.leading()).isEqualTo("incompatible-data-directory likely");
    }

    @Test
    void nearMissIsADumpThatMayNotBeRead() {
        assertThat(MadeUpCase.exited(1)
                        .prints(
                                "10:M 26 Nov 2026 14:56:37.950 # Fatal error loading the DB: Permission denied. Exiting.")
                        .leading())
                .startsWith("permission-denied");
    }

    @Test
    void isNotCheckedWhereAnotherReasonIsPrintedLast() {
        MadeUpCase busy = MadeUpCase.exited(1).prints("listen tcp :5432: bind: address already in use");
        assertThat(busy.verdict("unusable-data-directory").level()).isEqualTo(Level.NOT_CHECKED);
    }
}
