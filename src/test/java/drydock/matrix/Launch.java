package drydock.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a container is started, as data that an operator can change.
///
/// @param options   of `docker create`
/// @param variables of its environment
/// @param command   arguments after the image; empty for the image's own
/// @param port      TCP port of the container that is published; 0 for none
/// @param peer      the server that it depends on
record Launch(List<String> options, Map<String, String> variables, List<String> command, int port, Peer peer) {
    /// The state of the server that an application depends on.
    enum Peer {
        /// It serves.
        UP,
        /// Its container runs, and nothing in it listens.
        REFUSING,
        /// It has no container, so that its name is unknown.
        ABSENT,
        /// It listens on the application's own port, in the application's network.
        SQUATTING
    }

    Launch {
        options = List.copyOf(options);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        command = List.copyOf(command);
    }

    static Launch of(Application application) {
        ApplicationParts parts = application.parts();
        return new Launch(List.of(), parts.variables(), List.of(), parts.port(), Peer.UP);
    }

    Launch option(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Launch(all, variables, command, port, peer);
    }

    /// Without an option and its value.
    ///
    /// @param value how the value begins; empty for any
    Launch withoutOption(String name, String value) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean valued = i + 1 < options.size() && !options.get(i + 1).startsWith("--");
            if (!options.get(i).equals(name)
                    || !value.isEmpty() && !options.get(i + 1).startsWith(value)) {
                left.add(options.get(i));
            } else if (valued) {
                i++;
            }
        }
        return new Launch(left, variables, command, port, peer);
    }

    Launch variable(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.put(name, value);
        return new Launch(options, changed, command, port, peer);
    }

    Launch without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.remove(name);
        return new Launch(options, changed, command, port, peer);
    }

    Launch command(List<String> other) {
        return new Launch(options, variables, other, port, peer);
    }

    Launch publishing(int other) {
        return new Launch(options, variables, command, other, peer);
    }

    Launch peer(Peer other) {
        return new Launch(options, variables, command, port, other);
    }
}
