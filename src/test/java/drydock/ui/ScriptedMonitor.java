package drydock.ui;

import drydock.engine.ContainerMonitor;
import java.util.List;
import java.util.OptionalLong;

/// Says the same of every container of a [ScriptedEngine].
record ScriptedMonitor() implements ContainerMonitor {
    static final String SECRET = "correct-horse-battery";

    @Override
    public String inspection(String id) {
        return """
                {"Id": "%s", "State": {"Status": "running", "Pid": 4711},
                 "Config": {"Env": ["PATH=/usr/bin", "DATABASE_PASSWORD=%s"], "Image": "web:1"},
                 "HostConfig": {"Memory": 0, "NetworkMode": "bridge"}}""".formatted(id, SECRET);
    }

    @Override
    public Processes processes(String id) {
        return new Processes(
                List.of("UID", "PID", "CMD"),
                List.of(List.of("root", "4711", "/app/web --password " + SECRET), List.of("app", "4720", "worker")));
    }

    @Override
    public Usage usage(String id) {
        return new Usage(12.5, 64L << 20, OptionalLong.of(8L << 30));
    }
}
