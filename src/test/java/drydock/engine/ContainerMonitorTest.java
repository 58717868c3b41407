package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.ContainerMonitor.Processes;
import drydock.model.RunningProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerMonitorTest {
    @Test
    void readsTheColumnsThatTheTitlesName() {
        assertThat(new Processes(
                                List.of("UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"),
                                List.of(List.of("root", "412", "390", "0", "10:01", "?", "00:00:00", "sh /start.sh")))
                        .read())
                .containsExactly(new RunningProcess(412, 390, "sh /start.sh"));
    }

    @Test
    void readsPodmansTitles() {
        assertThat(new Processes(
                                List.of("user", "pid", "ppid", "%cpu", "elapsed", "tty", "time", "command"),
                                List.of(List.of("app", "1", "0", "0.0", "2s", "?", "0s", "server -p 80")))
                        .read())
                .containsExactly(new RunningProcess(1, 0, "server -p 80"));
    }

    @Test
    void leavesOutRowsThatAreTooShort() {
        assertThat(new Processes(List.of("PID", "CMD"), List.of(List.of("1"))).read())
                .isEmpty();
    }
}
