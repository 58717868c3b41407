package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import drydock.fact.RunFacts;
import drydock.model.Citation;
import drydock.model.Ending;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyRefusalTest {
    private static final String LOGIN = "psql: error: connection to server at \"db\" (172.18.0.2), port 5432 failed:"
            + " FATAL:  password authentication failed for user \"shop\"";

    private static RunFacts saidAgain(boolean reproduced) {
        return new RunFacts(
                List.of("/app/server"),
                new Ending.Exited(1),
                List.of(),
                reproduced,
                "",
                Citation.line("run", 1, "exit status 1"));
    }

    @Test
    void namesTheVariableWithTheServicesAddress() {
        MadeUpCase.exited(1)
                .container(web -> web.env("REDIS_URL=redis://cache:6379/0").env("HOME=/app"))
                .prints("ERROR: fetcher failed: Redis::CommandError: NOAUTH Authentication required.")
                .cause("dependency-refusal")
                .leads(LIKELY)
                .explains("`REDIS_URL` has its address");
    }

    @Test
    void accusesAServiceThatTakesNoWrites() {
        MadeUpCase.exited(1)
                .prints("psycopg2.errors.ReadOnlySqlTransaction: cannot execute INSERT in a read-only transaction")
                .cause("dependency-refusal")
                .leads(LIKELY)
                .explains("takes no writes: `INSERT`")
                .advises("address of the primary");
    }

    @Test
    void accusesTheLoginThatIsRefusedAgain() {
        MadeUpCase.exited(1)
                .container(web -> web.env("DB_USER=shop").env("DB_PASSWORD=x").networkAsConfigured())
                .prints(LOGIN)
                .with(saidAgain(true))
                .cause("dependency-refusal")
                .leads(CONFIRMED)
                .explains("login of `shop`", "the variable `DB_USER`")
                .advises("`DB_PASSWORD`", "data volume")
                .cites("password authentication failed", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyWithoutTheContainersNetwork() {
        MadeUpCase.exited(1)
                .prints(LOGIN)
                .with(saidAgain(true))
                .cause("dependency-refusal")
                .leads(LIKELY);
        MadeUpCase.exited(1)
                .container(MadeUpContainer::networkAsConfigured)
                .prints(LOGIN)
                .with(saidAgain(false))
                .cause("dependency-refusal")
                .leads(LIKELY);
    }

    @Test
    void accusesADatabaseThatIsNotThere() {
        MadeUpCase.exited(1)
                .prints("psql: error: connection to server at \"db\" (172.18.0.2), port 5432 failed: FATAL:  database"
                        + " \"shop\" does not exist")
                .cause("dependency-refusal")
                .leads(LIKELY)
                .explains("no database `shop`")
                .advises("Create the database `shop`");
    }

    @Test
    void accusesWhatAProgramWaitsFor() {
        MadeUpCase.running()
                .prints(Collections.nCopies(6, LOGIN + ", retrying").toArray(String[]::new))
                .cause("dependency-refusal")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsWhatAServiceSaysOfItsClient() {
        MadeUpCase.exited(1)
                .prints("FATAL:  password authentication failed for user \"shop\" from client 10.0.0.9")
                .cause("dependency-refusal")
                .isNotAccused();
    }

    @Test
    void nearMissIsASettingThatTheServiceRejects() {
        MadeUpCase.exited(1)
                .prints("FATAL:  could not load /etc/postgresql/pg_hba.conf")
                .cause("dependency-refusal")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .prints(LOGIN, "connected")
                .cause("dependency-refusal")
                .isNotChecked();
    }
}
