package drydock.cause.network;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Related;
import drydock.fact.SourceFacts.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameResolutionFailureTest {
    private static final String UNKNOWN = "dial tcp: lookup db on 127.0.0.11:53: no such host";

    @Test
    void accusesTheHostNameAndTheVariableThatHoldsIt() {
        MadeUpCase.exited(1)
                .container(web -> web.env("DATABASE_URL=postgres://db:5432/shop"))
                .prints(UNKNOWN)
                .cause("name-resolution-failure")
                .leads(LIKELY)
                .explains("`db`", "the variable `DATABASE_URL`")
                .advises("default bridge network")
                .cites("no such host", "exited (1)");
    }

    @Test
    void advisesOneNetworkForBothWhereThereIsOne() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("backend"))
                .prints(UNKNOWN)
                .cause("name-resolution-failure")
                .advises("into the same network");
    }

    @Test
    void advisesToStartTheServiceThatTheComposeFileHas() {
        SourceFacts source = new SourceFacts(
                "/srv/shop",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Related(Role.COMPOSE_FILE, "compose.yaml")),
                Map.of(
                        "compose.yaml",
                        List.of("services:", "  web:", "    image: web", "  db:", "    image: postgres")),
                List.of());
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("shop_default").composed("shop", "web"))
                .with(source)
                .prints(UNKNOWN)
                .cause("name-resolution-failure")
                .advises("Start the service `db`", "docker compose -p shop up -d db");
    }

    @Test
    void accusesWhatAProgramWaitsFor() {
        MadeUpCase.running()
                .prints(Collections.nCopies(6, UNKNOWN + ", retrying").toArray(String[]::new))
                .cause("name-resolution-failure")
                .leads(LIKELY);
    }

    @Test
    void namesNoWordThatIsNoHost() {
        MadeUpCase.running()
                .prints(Collections.nCopies(6, "not available, retrying in 1s: [Errno -2] Name or service not known")
                        .toArray(String[]::new))
                .cause("name-resolution-failure")
                .leads(LIKELY)
                .explains("The host name it looks for");
    }

    @Test
    void nearMissIsAHostThatResolvesAndDoesNotAnswer() {
        MadeUpCase.exited(1)
                .prints("dial tcp 172.18.0.2:5432: i/o timeout")
                .cause("name-resolution-failure")
                .isNotAccused();
    }

    @Test
    void nearMissIsAWarning() {
        MadeUpCase.exited(1)
                .prints("WARN: " + UNKNOWN)
                .cause("name-resolution-failure")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhereAnotherReasonIsPrintedLast() {
        MadeUpCase.exited(1)
                .prints(UNKNOWN, "listen tcp :8080: bind: address already in use")
                .cause("name-resolution-failure")
                .isNotChecked();
    }
}
