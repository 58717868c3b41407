package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.RunningProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private static List<RunningProcess> read(String json) throws IOException {
        return ProcessTable.read(Json.MAPPER.readTree(json));
    }

    @Test
    void readsTheColumnsThatTheTitlesName() throws IOException {
        assertThat(read("""
                {"Titles": ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"],
                 "Processes": [["root", "412", "390", "0", "10:01", "?", "00:00:00", "sh /start.sh"]]}""")).containsExactly(new RunningProcess(412, 390, "sh /start.sh"));
    }

    @Test
    void readsPodmansTitles() throws IOException {
        assertThat(read("""
                {"Titles": ["USER", "PID", "PPID", "%CPU", "ELAPSED", "TTY", "TIME", "COMMAND"],
                 "Processes": [["app", "1", "0", "0.0", "2s", "?", "0s", "server -p 80"]]}""")).containsExactly(new RunningProcess(1, 0, "server -p 80"));
    }

    @Test
    void leavesOutRowsThatAreTooShort() throws IOException {
        assertThat(read("{\"Titles\": [\"PID\", \"CMD\"], \"Processes\": [[\"1\"]]}"))
                .isEmpty();
    }
}
