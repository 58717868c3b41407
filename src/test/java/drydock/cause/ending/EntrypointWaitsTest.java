package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.MadeUpNeighbour;
import drydock.cause.MadeUpProcesses;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class EntrypointWaitsTest {
    private static final String LOOP = "until nc -z \"$DB_HOST\" ${DB_PORT:-5432}; do";

    private static MadeUpCase waiting(String... processes) {
        return MadeUpCase.running()
                .container(web -> web.env("DB_HOST=dbb").networkMode("shop_default"))
                .chain(
                        MadeUpLink.script("/start.sh", "#!/bin/sh", LOOP, "  sleep 1", "done", "exec /app/server"),
                        MadeUpLink.of(Kind.BINARY, "/app/server"))
                .with(MadeUpProcesses.of(processes));
    }

    @Test
    void accusesALoopOfTheEntrypoint() {
        waiting("sh /start.sh", "sleep 1")
                .cause("entrypoint-waits")
                .leads(CONFIRMED)
                .explains("`nc -z dbb 5432`")
                .advises("docker exec web sh -c 'nc -z dbb 5432'")
                .cites("process 4000", LOOP);
    }

    @Test
    void accusesWhateverTheLoopTriesAtTheMoment() {
        waiting("sh /start.sh", "nc -z dbb 5432").cause("entrypoint-waits").leads(CONFIRMED);
    }

    @Test
    void contributesWhereNoContainerAnswersToTheName() {
        MadeUpCase made = waiting("sh /start.sh", "sleep 1").with(MadeUpNeighbour.none());
        made.cause("entrypoint-waits").contributes(CONFIRMED);
        made.cause("name-resolution-failure").leads(LIKELY).explains("waited for the host `dbb`");
    }

    @Test
    void contributesWhereTheImageHasNoSuchCommand() {
        MadeUpCase made = MadeUpCase.running()
                .chain(MadeUpLink.script("/start.sh", "#!/bin/sh", "until pg_isready; do", "  sleep 1", "done")
                        .oddity("   odd: the loop in line 2 tries pg_isready, which is not in PATH"))
                .with(MadeUpProcesses.of("sh /start.sh", "sleep 1"));
        made.cause("entrypoint-waits").contributes(CONFIRMED);
        made.cause("command-not-found").leads(CONFIRMED).explains("`pg_isready` is not in the image's PATH");
    }

    @Test
    void nearMissIsAProgramThatRuns() {
        waiting("sh /start.sh", "/app/server").cause("entrypoint-waits").isNotAccused();
    }

    @Test
    void nearMissIsALoopThatDoesNotSleep() {
        MadeUpCase.running()
                .chain(MadeUpLink.script("/work.sh", "#!/bin/sh", "while read -r job; do", "  run \"$job\"", "done"))
                .with(MadeUpProcesses.of("sh /work.sh"))
                .cause("entrypoint-waits")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerThatEnds() {
        MadeUpCase.exited(1).cause("entrypoint-waits").isRuledOutBy("exited (1)");
    }
}
