package drydock.investigation;

import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.redaction.Redactor;
import drydock.redaction.SecretFiles;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;

/// Reads a container's secret files before anything of it is kept, so that their content is masked wherever it recurs.
///
/// The content is never saved. A file on a tmpfs can't be read this way, nor one that a program writes later; those
/// are masked when a trace shows them.
public final class SecretFileReader {
    private static final int LARGEST = 64 << 10;
    private static final int MOST_FILES = 64;
    private static final int MOST_IN_FOLDER = 32;
    private static final int MOST_IN_HOME = 200;
    private static final int DEEPEST = 3;

    private final ContainerFiles files;
    private final Redactor redactor;
    private int left = MOST_FILES;

    /// @param redactor learns the contents
    public SecretFileReader(ContainerFiles files, Redactor redactor) {
        this.files = files;
        this.redactor = redactor;
    }

    public void read() throws InterruptedException {
        SecretFiles secret = redactor.secretFiles();
        for (String place : secret.places()) {
            read(place, 0);
        }
        if (!secret.home().isEmpty()) {
            for (String file : secret.inHome(names(secret.home()))) {
                read(file, 0);
            }
        }
    }

    private List<String> names(String home) throws InterruptedException {
        try {
            return files.names(home, MOST_IN_HOME);
        } catch (InterruptedIOException cancelled) {
            throw new InterruptedException();
        } catch (IOException unread) {
            return List.of();
        }
    }

    private void read(String path, int depth) throws InterruptedException {
        try {
            Optional<FileMode> there = files.mode(path);
            if (there.isPresent() && there.get().directory()) {
                boolean within = redactor.secretFiles().folder(path) && depth < DEEPEST;
                for (String name : within ? files.names(path, MOST_IN_FOLDER) : List.<String>of()) {
                    read(path + "/" + name, depth + 1);
                }
            } else if (there.isPresent() && there.get().file() && there.get().size() <= LARGEST && left > 0) {
                left--;
                files.read(path, LARGEST).ifPresent(content -> redactor.know(path, content));
            }
        } catch (InterruptedIOException cancelled) {
            throw new InterruptedException();
        } catch (IOException unread) {
            // An unreadable file is masked when a trace shows it; a lost engine fails the next request.
        }
    }
}
