package drydock.ui;

import drydock.engine.ContainerMonitor;
import drydock.model.Channel;
import drydock.model.ContainerFiles;
import drydock.model.Ending;
import drydock.model.FileStat;
import drydock.model.ImageLayer;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Says the same of every container of a [ScriptedEngine].
record ScriptedMonitor() implements ContainerMonitor {
    static final String SECRET = "correct-horse-battery";

    /// The output of the tool that lists a folder.
    static Transcript listed(ContainerFiles files, Probe probe) throws IOException {
        if (probe.argv().contains("netstat")) {
            return output(List.of(
                    "Proto Recv-Q Send-Q Local Address           Foreign Address         State",
                    "tcp        0      0 127.0.0.1:9000          0.0.0.0:*               LISTEN",
                    "tcp        0      0 :::80                   :::*                    LISTEN"));
        }
        String folder = probe.argv().getLast();
        String prefix = folder.equals("/") ? "/" : folder + "/";
        List<String> lines = new ArrayList<>();
        for (String name : files.names(folder.equals("/") ? "" : folder, 100)) {
            FileStat stat = files.stat(prefix + name).orElseThrow();
            int kind = stat.file() ? 0100000 : 0040000;
            lines.add("%x 0 0 %d 0 %s".formatted(kind | stat.mode(), stat.size(), name));
        }
        return output(lines);
    }

    private static Transcript output(List<String> lines) {
        return new Transcript(
                "scripted",
                lines.stream().map(line -> OutputLine.of(Channel.STDOUT, line)).toList(),
                0,
                new Ending.Exited(0),
                Duration.ZERO);
    }

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
    public List<ImageLayer> layers(String imageId) {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        return List.of(
                new ImageLayer(time, "CMD [\"/app/web\"]", 0),
                new ImageLayer(time, "RUN deploy --password " + SECRET, 3 << 20),
                new ImageLayer(time, "ADD rootfs.tar /", 80 << 20));
    }

    @Override
    public Usage usage(String id) {
        return new Usage(12.5, 64L << 20, OptionalLong.of(8L << 30));
    }
}
