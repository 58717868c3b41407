package drydock.engine.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import drydock.engine.api.Json;
import drydock.model.FileMode;
import drydock.model.FileStat;
import java.io.IOException;
import java.util.Base64;

/// The archive API's data on a path, without the file's content.
///
/// Source: Engine API, `ContainerArchiveInfo`, header `X-Docker-Container-Path-Stat`.
///
/// @param mode       as in Go's `os.FileMode`: type in the upper bits
/// @param linkTarget target of a link, with all links on its path resolved inside the container; else empty
public record PathStat(String name, long size, long mode, String linkTarget) {
    // Bits of Go's `os.FileMode`.
    private static final long DIRECTORY = 1L << 31;
    private static final long LINK = 1L << 27;
    private static final long DEVICE = 1L << 26;
    private static final long PIPE = 1L << 25;
    private static final long SOCKET = 1L << 24;
    private static final long SETUID = 1L << 23;
    private static final long SETGID = 1L << 22;
    private static final long STICKY = 1L << 20;
    private static final long IRREGULAR = 1L << 19;
    private static final long SPECIAL = DEVICE | PIPE | SOCKET | IRREGULAR;

    public static PathStat of(Response response) throws IOException {
        String header = response.getHeader("X-Docker-Container-Path-Stat");
        if (header == null) {
            throw new IOException("the engine sent no data about the path");
        }
        JsonNode node = Json.MAPPER.readTree(Base64.getDecoder().decode(header));
        return new PathStat(
                Json.text(node, "name"),
                Json.number(node, "size"),
                Json.number(node, "mode"),
                Json.text(node, "linkTarget"));
    }

    public boolean socket() {
        return (mode & SOCKET) != 0;
    }

    boolean link() {
        return (mode & LINK) != 0;
    }

    /// @param path the requested path
    FileMode fileMode(String path) {
        return new FileMode(path, type(), permissions(), size);
    }

    private FileStat.Type type() {
        if (link()) {
            return FileStat.Type.LINK;
        } else if ((mode & DIRECTORY) != 0) {
            return FileStat.Type.DIRECTORY;
        }
        return (mode & SPECIAL) == 0 ? FileStat.Type.FILE : FileStat.Type.OTHER;
    }

    private int permissions() {
        int set = (mode & SETUID) != 0 ? 04000 : 0;
        set |= (mode & SETGID) != 0 ? 02000 : 0;
        set |= (mode & STICKY) != 0 ? 01000 : 0;
        return set | (int) (mode & 0777);
    }
}
