package drydock.step.program.chain;

import drydock.fact.StartChain.Presence;
import drydock.model.FileMode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Finds the file that an interpreter would run: a script, a module, a directory with an index file.
final class ProgramFiles {
    private ProgramFiles() {}

    /// Empty if only the interpreter knows where to look, such as among installed modules.
    static Optional<ExecutableLookup.Found> find(ExecutableLookup lookup, String family, Interpreters.Target target)
            throws IOException {
        if (target.module()) {
            String base = target.file().replace('.', '/');
            return first(lookup, List.of(base + "/__main__.py", base + ".py"));
        }
        ExecutableLookup.Found written = lookup.readable(target.file());
        if (written.presence() == Presence.FOUND) {
            return Optional.of(written);
        }
        if (family.equals("node")) {
            Optional<ExecutableLookup.Found> other =
                    first(lookup, List.of(target.file() + ".js", target.file() + ".cjs", target.file() + "/index.js"));
            return other.or(() -> Optional.of(written));
        }
        if (family.equals("python") && directory(written)) {
            return first(lookup, List.of(target.file() + "/__main__.py")).or(() -> Optional.of(written));
        }
        return Optional.of(written);
    }

    private static boolean directory(ExecutableLookup.Found found) {
        return found.mode().map(FileMode::directory).orElse(false);
    }

    private static Optional<ExecutableLookup.Found> first(ExecutableLookup lookup, List<String> words)
            throws IOException {
        for (String word : words) {
            ExecutableLookup.Found found = lookup.readable(word);
            if (found.presence() == Presence.FOUND) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
