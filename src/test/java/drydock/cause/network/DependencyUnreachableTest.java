package drydock.cause.network;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class DependencyUnreachableTest {
    private static final String LOOPBACK = "dial tcp 127.0.0.1:5432: connect: connection refused";
    private static final String ELSEWHERE = "dial tcp 172.18.0.2:5432: connect: connection refused";

    private static MadeUpCase celery(String setting) {
        return MadeUpCase.exited(1)
                .container(worker -> worker.env(setting))
                .prints("Cannot connect to amqp://guest:**@127.0.0.1:5672//: [Errno 111] Connection refused.");
    }

    @Test
    void namesTheVariableThatTheProgramDoesNotSeemToRead() {
        celery("CELERY_BROKER_URI=redis://:s3cret@redis:6379/0")
                .cause("dependency-unreachable")
                .explains("`127.0.0.1:5672`", "The variable `CELERY_BROKER_URI` has `redis:6379`")
                .advises("Give the variable `CELERY_BROKER_URI` the name");
    }

    @Test
    void nearMissIsAVariableThatNamesTheAddress() {
        celery("CELERY_BROKER_URL=amqp://127.0.0.1:5672")
                .cause("dependency-unreachable")
                .advises("host.docker.internal");
    }

    @Test
    void accusesALoopbackAddressThatTheTraceSawRefused() {
        MadeUpCase.exited(1)
                .prints(LOOPBACK)
                .traced(trace -> trace.connects("127.0.0.1:5432", "ECONNREFUSED"))
                .cause("dependency-unreachable")
                .leads(CONFIRMED)
                .explains("`127.0.0.1:5432`")
                .advises("the container itself")
                .cites("connection refused", "exited (1)");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.env("DB_HOST=172.18.0.2"))
                .prints(ELSEWHERE)
                .cause("dependency-unreachable")
                .leads(LIKELY)
                .explains("`172.18.0.2:5432`", "the variable `DB_HOST`")
                .advises("service_healthy");
    }

    @Test
    void accusesALoopbackAddressOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("connect", "127.0.0.1:5432", "ECONNREFUSED", 3))
                .cause("dependency-unreachable")
                .leads(LIKELY)
                .explains("`127.0.0.1:5432`");
    }

    @Test
    void accusesWhatAProgramWaitsFor() {
        MadeUpCase.running()
                .prints(Collections.nCopies(6, ELSEWHERE + ", retrying").toArray(String[]::new))
                .cause("dependency-unreachable")
                .leads(LIKELY)
                .explains("says that it waits for this");
    }

    @Test
    void nearMissIsARefusalThatTheIsolationMakes() {
        MadeUpCase.exited(1)
                .prints(ELSEWHERE)
                .traced(trace -> trace.connects("172.18.0.2:5432", "ENETUNREACH"))
                .cause("dependency-unreachable")
                .leads(LIKELY);
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("connect", "172.18.0.2:5432", "ECONNREFUSED", 3))
                .cause("dependency-unreachable")
                .isNotAccused();
    }

    @Test
    void nearMissIsALoopbackThatIsNotTheContainersOwn() {
        MadeUpCase.exited(1)
                .container(web -> web.networkMode("host"))
                .traced(trace -> trace.fails("connect", "127.0.0.1:5432", "ECONNREFUSED", 3))
                .cause("dependency-unreachable")
                .isNotAccused();
    }

    @Test
    void nearMissIsAHostNameThatDoesNotResolve() {
        MadeUpCase.exited(1)
                .prints("dial tcp: lookup db on 127.0.0.11:53: no such host")
                .cause("dependency-unreachable")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .prints(ELSEWHERE, "connected")
                .cause("dependency-unreachable")
                .isNotChecked();
    }
}
