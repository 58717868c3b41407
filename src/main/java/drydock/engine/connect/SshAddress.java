package drydock.engine.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// An address such as `ssh://user@host:22/run/docker.sock`, in which only the host is required.
///
/// @param destination as `ssh` takes it, such as `user@host`
/// @param port        -1 for the configured one
/// @param socket      path of the engine's socket at the other end; empty for the default
record SshAddress(String destination, int port, String socket) {
    /// @throws IllegalArgumentException when it has no host, or a password, or could be read as an option
    static SshAddress of(URI uri) {
        String host = uri.getHost() == null ? String.valueOf(uri.getAuthority()) : uri.getHost();
        String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        if (uri.getHost() == null && host.contains("@")) {
            user = host.substring(0, host.lastIndexOf('@'));
            host = host.substring(host.lastIndexOf('@') + 1);
        }
        if (host.isEmpty() || host.equals("null") || host.startsWith("-") || user.startsWith("-")) {
            throw new IllegalArgumentException("it names no host");
        }
        if (user.contains(":")) {
            throw new IllegalArgumentException("a password in the address is not supported; use a key");
        }
        String path = uri.getPath() == null || uri.getPath().equals("/") ? "" : uri.getPath();
        return new SshAddress(user.isEmpty() ? host : user + "@" + host, uri.getPort(), path);
    }

    /// The words after the options of `ssh`.
    List<String> words(List<String> remote) {
        List<String> words = new ArrayList<>();
        if (port > 0) {
            words.addAll(List.of("-p", String.valueOf(port)));
        }
        words.addAll(List.of("--", destination));
        words.addAll(remote);
        return words;
    }

    /// Connects its input and output to the engine, as Docker's command line does.
    List<String> dial() {
        return socket.isEmpty()
                ? List.of("docker", "system", "dial-stdio")
                : List.of("docker", "--host", "'unix://" + socket.replace("'", "'\\''") + "'", "system", "dial-stdio");
    }
}
