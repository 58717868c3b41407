package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.CauseAssert;
import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpNeighbour;
import drydock.fact.NeighbourFacts;
import org.junit.jupiter.api.Test;

class DependencyTest {
    private static CauseAssert refused(NeighbourFacts others) {
        return MadeUpCase.exited(1)
                .prints("Error: connect ECONNREFUSED db:5432")
                .with(others)
                .cause("dependency-unreachable");
    }

    private static CauseAssert unresolved(String host, NeighbourFacts others) {
        return MadeUpCase.exited(1)
                .container(web -> web.networkMode("shop_default"))
                .prints("Error: getaddrinfo ENOTFOUND " + host)
                .with(others)
                .cause("name-resolution-failure");
    }

    @Test
    void accusesAContainerThatWasReadyTooLate() {
        refused(new MadeUpNeighbour().started(-2).ready(10).fact())
                .leads(CONFIRMED)
                .explains("`shop-db-1`", "took requests only 12 s after its own start", "9.0 s after")
                .advises("      db:\n        condition: service_healthy", "pg_isready")
                .cites("ECONNREFUSED", "container shop-db-1: running");
    }

    @Test
    void accusesAContainerThatWasStartedTooLate() {
        refused(new MadeUpNeighbour().started(30).fact())
                .leads(CONFIRMED)
                .explains("was started 29 s after this program gave up");
    }

    @Test
    void accusesAContainerThatHadEnded() {
        refused(new MadeUpNeighbour().ended(-60).fact())
                .leads(CONFIRMED)
                .explains("has ended with exit code 3")
                .advises("`drydock investigate shop-db-1`");
    }

    @Test
    void nearMissIsAContainerThatEndedLater() {
        refused(new MadeUpNeighbour().ended(60).fact()).leads(LIKELY);
    }

    @Test
    void nearMissIsAContainerThatWasReady() {
        refused(new MadeUpNeighbour().ready(-500).fact()).leads(LIKELY).explains("runs since 2026-11-23 11:50:00 UTC");
    }

    @Test
    void accusesAMisspeltName() {
        unresolved("dbb", new MadeUpNeighbour().fact())
                .leads(CONFIRMED)
                .explains("no container in `shop_default` answers to `dbb`; one answers to `db`")
                .advises("Correct the host name `dbb`");
    }

    @Test
    void accusesAContainerInAnotherNetwork() {
        unresolved("db", new MadeUpNeighbour().inAnotherNetwork().fact())
                .leads(CONFIRMED)
                .explains("the container `shop-db-1` is in the network `back`", "they share none")
                .advises("docker network connect");
    }

    @Test
    void nearMissIsANameThatNoSettingHolds() {
        unresolved("search", MadeUpNeighbour.none())
                .leads(LIKELY)
                .explains("no container in `shop_default` answers to `search`");
    }

    @Test
    void nearMissIsAHostOutsideTheEngine() {
        unresolved("db.example.org", MadeUpNeighbour.none()).leads(LIKELY);
    }

    @Test
    void nearMissIsANameThatSomeContainerAnswersTo() {
        unresolved("db", new MadeUpNeighbour().fact()).leads(LIKELY);
    }

    /// In words of the program's own.
    private static MadeUpCase unknownWords(String host) {
        return MadeUpCase.exited(1)
                .container(web ->
                        web.networkMode("shop_default").env("DATABASE_URL=postgres://app@" + host + ":5432/shop"))
                .prints("boot", "ERROR: no luck with the database behind " + host + ", bye");
    }

    @Test
    void accusesAMissingHostThatASettingAndTheReportName() {
        unknownWords("dbb")
                .with(new MadeUpNeighbour().fact())
                .cause("name-resolution-failure")
                .leads(LIKELY)
                .explains("`dbb`", "the variable `DATABASE_URL` names", "one answers to `db`")
                .advises("Correct the host name `dbb`")
                .cites("no luck with the database");
    }

    @Test
    void accusesALateHostThatASettingAndTheReportName() {
        unknownWords("db")
                .with(new MadeUpNeighbour().started(-2).ready(10).fact())
                .cause("dependency-unreachable")
                .leads(LIKELY)
                .explains("took requests only 12 s after its own start");
    }

    @Test
    void nearMissIsAReadyHostThatTheReportNames() {
        unknownWords("db")
                .with(new MadeUpNeighbour().ready(-500).fact())
                .cause("dependency-unreachable")
                .isNotAccused();
    }

    @Test
    void nearMissIsAWordThatIsNoHost() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("shop_default").env("APP_SERVER=gunicorn"))
                .prints("ERROR: gunicorn has no workers")
                .with(MadeUpNeighbour.none())
                .cause("name-resolution-failure")
                .isNotAccused();
    }

    @Test
    void nearMissIsTheProgramsOwnName() {
        MadeUpCase.exited(1)
                .container(web ->
                        web.networkMode("shop_default").env("API_HOST=api").env("HOSTNAME=web"))
                .prints("api: fatal: no plugin for web", "2026-11-23 12:00:00 ERROR api: giving up")
                .with(MadeUpNeighbour.none())
                .cause("name-resolution-failure")
                .isNotAccused();
    }

    @Test
    void nearMissIsAHostThatTheContainersOwnSettingsResolve() {
        MadeUpCase.exited(1)
                .container(web ->
                        web.networkMode("shop_default").env("DB_HOST=dbb").extraHost("dbb:10.1.1.5"))
                .prints("ERROR: no luck with the database behind dbb, bye")
                .with(MadeUpNeighbour.none())
                .cause("name-resolution-failure")
                .isNotAccused();
    }
}
