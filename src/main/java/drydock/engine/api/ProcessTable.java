package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.model.RunningProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the engine's list of processes: titles of columns, and rows of texts.
final class ProcessTable {
    private ProcessTable() {}

    static List<RunningProcess> read(JsonNode answer) {
        List<String> titles = Json.texts(answer, "Titles").stream()
                .map(title -> title.toUpperCase(Locale.ROOT))
                .toList();
        int pid = titles.indexOf("PID");
        int parent = titles.indexOf("PPID");
        int command = Math.max(titles.indexOf("CMD"), titles.indexOf("COMMAND"));
        List<RunningProcess> processes = new ArrayList<>();
        for (JsonNode row : Json.at(answer, "Processes")) {
            if (pid >= 0 && row.size() > Math.max(pid, Math.max(parent, command)) && command >= 0) {
                processes.add(new RunningProcess(
                        row.get(pid).asLong(),
                        parent < 0 ? 0 : row.get(parent).asLong(),
                        row.get(command).asText()));
            }
        }
        return List.copyOf(processes);
    }
}
