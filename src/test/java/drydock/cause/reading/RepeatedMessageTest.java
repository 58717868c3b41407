package drydock.cause.reading;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

/// What a running program reports again and again.
class RepeatedMessageTest {
    private static final String LOOKUP = "dial tcp: lookup postgres-db on 10.255.255.53:53: no such host";

    private static MadeUpCase exporter(int rounds, String... others) {
        MadeUpCase running = MadeUpCase.running();
        for (int i = 0; i < rounds; i++) {
            running.prints(
                            "level=error msg=\"collector failed\" name=bgwriter err=\"" + LOOKUP + "\"",
                            "level=error msg=\"collector failed\" name=database err=\"" + LOOKUP + "\"",
                            "level=error err=\"Error opening connection: " + LOOKUP + "\"",
                            "level=info msg=\"Established new database connection\" fingerprint=postgres-db:5432")
                    .prints(others);
        }
        return running;
    }

    @Test
    void errorsInSeveralFormsAboutOneServiceAccuseIt() {
        exporter(4).cause("name-resolution-failure").leads(LIKELY).explains("`postgres-db`");
    }

    @Test
    void nearMissIsOneRoundOfThem() {
        exporter(1).cause("name-resolution-failure").isNotAccused();
    }

    @Test
    void nearMissIsAFewAmongManyOtherErrors() {
        exporter(
                        4,
                        "level=error msg=\"row 3 skipped\"",
                        "level=error msg=\"row 4 skipped\"",
                        "level=error msg=\"a\"",
                        "level=error msg=\"b\"",
                        "level=error msg=\"c\"",
                        "level=error msg=\"d\"")
                .cause("name-resolution-failure")
                .isNotAccused();
    }
}
