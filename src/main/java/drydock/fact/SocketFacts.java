package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// The sockets of the container's network on which a program waits for clients.
///
/// @param listeners without those of the engine's own name server
public record SocketFacts(List<Listener> listeners) implements Fact {
    public SocketFacts {
        listeners = List.copyOf(listeners);
    }

    /// TCP sockets that listen on this port.
    public List<Listener> tcp(int port) {
        return listeners.stream()
                .filter(listener -> listener.tcp() && listener.port() == port)
                .toList();
    }

    /// @param protocol `tcp` or `udp`
    /// @param address  numeric; `0.0.0.0` or `::` for all
    public record Listener(String protocol, String address, int port, Citation citation) {
        public boolean tcp() {
            return protocol.equals("tcp");
        }

        public boolean loopback() {
            return address.startsWith("127.") || address.equals("::1") || address.startsWith("::ffff:127.");
        }

        public boolean everywhere() {
            return address.equals("0.0.0.0") || address.equals("::");
        }

        /// An IPv6 socket; most accept IPv4 as well.
        public boolean ipv6() {
            return address.contains(":");
        }

        /// Such as `127.0.0.1:80` or `[::1]:80`.
        public String place() {
            return (ipv6() ? "[" + address + "]" : address) + ":" + port;
        }
    }
}
