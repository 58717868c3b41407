package drydock.step.program.chain;

import drydock.fact.StartChain.Presence;
import drydock.format.shell.ShellContext;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The container as a script of the chain sees it.
record ScriptContext(
        Subject subject, ContainerFiles files, ContainerUser account, ExecutableLookup lookup, List<String> words)
        implements ShellContext {
    /// The engine's default if neither image nor container sets it.
    static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final int LARGEST = 1 << 16;

    @Override
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(Map.of("PATH", DEFAULT_PATH));
        for (String entry : subject.container().config().environment()) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                all.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return all;
    }

    @Override
    public long uid() {
        return account.uid();
    }

    @Override
    public Optional<Boolean> test(char operator, String path) {
        if (path.isEmpty()) {
            return Optional.of(false);
        }
        try {
            ExecutableLookup.Found found = lookup.at(lookup.absolute(path));
            // A file that is created while the container runs does not exist yet. Only existing files are certain.
            return found.mode().isEmpty()
                    ? Optional.empty()
                    : Optional.of(answer(operator, found.mode().get(), found.presence()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// As with files, only a program that is there is certain.
    @Override
    public Optional<Boolean> command(String name) {
        try {
            return lookup.program(name).presence() == Presence.FOUND ? Optional.of(true) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean answer(char operator, FileMode mode, Presence presence) throws IOException {
        return switch (operator) {
            case 'f' -> mode.file();
            case 'd' -> mode.directory();
            case 'x' -> presence == Presence.FOUND || presence == Presence.DIRECTORY;
            case 'r' -> account.mayRead(mode, files);
            case 's' -> mode.size() > 0;
            default -> true;
        };
    }

    @Override
    public Optional<String> included(String path) {
        try {
            return files.read(lookup.absolute(path), LARGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
