package drydock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.util.Base64;

/// What the archive API tells of a path without sending the file.
///
/// Source: Engine API, `ContainerArchiveInfo`, header `X-Docker-Container-Path-Stat`.
///
/// @param mode       as Go's `os.FileMode` counts: type in the upper bits
/// @param linkTarget where a link leads, all links on the way resolved inside the container; else empty
record PathStat(String name, long size, long mode, String linkTarget) {
    /// `os.ModeSocket`.
    private static final long SOCKET = 1L << 24;

    static PathStat of(Response response) throws IOException {
        String header = response.getHeader("X-Docker-Container-Path-Stat");
        if (header == null) {
            throw new IOException("the engine told nothing about the path");
        }
        JsonNode node = Json.MAPPER.readTree(Base64.getDecoder().decode(header));
        return new PathStat(
                Json.text(node, "name"),
                Json.number(node, "size"),
                Json.number(node, "mode"),
                Json.text(node, "linkTarget"));
    }

    boolean socket() {
        return (mode & SOCKET) != 0;
    }
}
