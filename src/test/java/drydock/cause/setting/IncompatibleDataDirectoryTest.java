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

class IncompatibleDataDirectoryTest {
    private static final String[] OTHER_VERSION = {
        "FATAL:  database files are incompatible with server",
        "DETAIL:  The data directory was initialized by PostgreSQL version 14, which is not compatible with this version"
                + " 15.18 (Debian 15.18-0+deb12u1)."
    };

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        assertThat(MadeUpCase.exited(1).prints(OTHER_VERSION).leading())
                .isEqualTo("incompatible-data-directory likely");
    }

    @Test
    void accusesDataInTheContainersOwnLayer() {
        assertThat(refusing("/data").leading()).isEqualTo("incompatible-data-directory confirmed");
    }

    @Test
    void accusesWithLessCertaintyWhereOnlyAnotherDirectoryChanged() {
        assertThat(refusing("/database").leading()).isEqualTo("incompatible-data-directory likely");
    }

    @Test
    void accusesWithBothVersions() {
        assertThat(refusing("/data").verdict("incompatible-data-directory").explanation())
                .contains("`/data`", "Version 14 wrote the data, and the server is version 15.18.");
    }

    @Test
    void nearMissIsAServerThatRunsOn() {
        assertThat(MadeUpCase.running().prints(OTHER_VERSION).leading()).isEqualTo("none");
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
        assertThat(busy.verdict("incompatible-data-directory").level()).isEqualTo(Level.NOT_CHECKED);
    }

    private static MadeUpCase refusing(String changed) {
        String file = changed + "/PG_VERSION";
        return MadeUpCase.exited(1)
                .program(Kind.BINARY, "/usr/bin/postgres", "-D", "/data")
                .with(new LayerFacts(List.of(new Changed(
                        FileChange.Kind.ADDED, file, Optional.empty(), Citation.line("layer", 1, "A " + file)))))
                .prints(OTHER_VERSION);
    }
}
