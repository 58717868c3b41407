package drydock.step.program.chain;

import drydock.fact.StartChain.Presence;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Finds programs like the engine and shells: by path, or by name in PATH; and checks whether a user may run them.
final class ExecutableLookup {
    private final ContainerFiles files;
    private final ContainerUser account;
    private final String workingDir;
    private final List<String> path;

    ExecutableLookup(ContainerFiles files, ContainerUser account, String workingDir, String path) {
        this.files = files;
        this.account = account;
        this.workingDir = workingDir;
        this.path = List.of(path.split(":", -1));
    }

    /// @param path as looked up, absolute; as written when it is a name that PATH does not know
    /// @param mode of the file behind it, links followed
    record Found(String path, Optional<FileMode> mode, Presence presence) {
        /// The file itself, links followed.
        String real() {
            return mode.map(FileMode::path).orElse(path);
        }
    }

    /// A program by its first word.
    Found program(String word) throws IOException {
        if (word.contains("/")) {
            return at(absolute(word));
        }
        Found best = new Found(word, Optional.empty(), Presence.MISSING);
        for (String directory : path) {
            Found found = at(absolute(directory.isEmpty() ? word : directory + "/" + word));
            if (found.presence() == Presence.FOUND) {
                return found;
            }
            boolean better = best.presence() == Presence.MISSING
                    && found.presence() != Presence.MISSING
                    && found.presence() != Presence.DIRECTORY;
            best = better ? found : best;
        }
        return best;
    }

    /// A program by its path.
    Found at(String absolute) throws IOException {
        Optional<FileMode> mode = files.mode(absolute);
        if (mode.isEmpty()) {
            return new Found(absolute, mode, Presence.MISSING);
        }
        FileMode file = mode.get();
        if (closedDirectory(absolute) || (!file.path().equals(absolute) && closedDirectory(file.path()))) {
            return new Found(absolute, mode, Presence.UNREACHABLE);
        }
        Presence presence = file.directory()
                ? Presence.DIRECTORY
                : account.mayExecute(file, files) ? Presence.FOUND : Presence.NOT_EXECUTABLE;
        return new Found(absolute, mode, presence);
    }

    /// A file that an interpreter reads; it need not be executable.
    Found readable(String word) throws IOException {
        Found found = at(absolute(word));
        return found.presence() == Presence.NOT_EXECUTABLE
                ? new Found(found.path(), found.mode(), Presence.FOUND)
                : found;
    }

    private boolean closedDirectory(String absolute) throws IOException {
        if (account.root()) {
            return false;
        }
        for (int slash = absolute.indexOf('/', 1); slash > 0; slash = absolute.indexOf('/', slash + 1)) {
            Optional<FileMode> directory = files.mode(absolute.substring(0, slash));
            if (directory.isPresent() && !account.mayExecute(directory.get(), files)) {
                return true;
            }
        }
        return false;
    }

    /// An absolute path without `.` and `..`.
    String absolute(String word) {
        String whole = word.startsWith("/") ? word : (workingDir.isEmpty() ? "/" : workingDir) + "/" + word;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
