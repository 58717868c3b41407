package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.OutputCollector;
import drydock.engine.files.PathStat;
import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.Probe;
import drydock.model.UnixPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// The file for a tool's trace: in an anonymous volume that any user may write to, even if the root file system is
/// read-only. It is read through the archive API.
final class TraceFile {
    static final String FOLDER = UnixPath.parent(Probe.TRACE);

    /// Size limit of a trace; a larger one ends the wait.
    static final long LARGEST = 256L << 20;

    private static final byte[] EMPTY = archive();

    private final Http http;

    TraceFile(Http http) {
        this.http = http;
    }

    /// Puts the empty file into a container that has not been started.
    void prepare(String container) throws EngineException, InterruptedException {
        http.send(EngineCall.put("prepare the trace file", "/containers/", container, "/archive")
                .with("path", FOLDER)
                .tar(EMPTY));
    }

    long size(String container) throws EngineException, InterruptedException {
        return http.exchange(
                EngineCall.head("look at the trace file", "/containers/", container, "/archive")
                        .with("path", Probe.TRACE),
                response -> PathStat.of(response).size());
    }

    void read(String container, OutputCollector collector) throws EngineException, InterruptedException {
        EngineCall call = EngineCall.get("read the trace file", "/containers/", container, "/archive")
                .with("path", Probe.TRACE);
        http.exchange(call, response -> {
            try (TarArchiveInputStream tar = new TarArchiveInputStream(response.getBody())) {
                if (tar.getNextEntry() != null) {
                    copy(tar, collector);
                }
            }
            return true;
        });
    }

    private static void copy(InputStream stream, OutputCollector collector) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            collector.accept(new LogFrame(Channel.TOOL, Arrays.copyOf(buffer, read)));
        }
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            // A separate folder, because the engine does not change the mode of the volume itself.
            TarArchiveEntry folder = new TarArchiveEntry(Probe.SCRATCH.substring(FOLDER.length() + 1) + "/");
            folder.setMode(0041777);
            tar.putArchiveEntry(folder);
            tar.closeArchiveEntry();
            TarArchiveEntry file = new TarArchiveEntry(Probe.TRACE.substring(FOLDER.length() + 1));
            file.setMode(0100666);
            tar.putArchiveEntry(file);
            tar.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
