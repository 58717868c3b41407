package drydock.step.program.chain;

import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.UnixPath;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The unit or init script by which a distribution starts a program as a service.
final class ServiceUnit {
    private static final List<String> PLACES =
            List.of("/lib/systemd/system/%s.service", "/usr/lib/systemd/system/%s.service", "/etc/init.d/%s");
    private static final int SHORTEST = 4;

    private ServiceUnit() {}

    /// The file, for the first program of the chain that has one.
    static Optional<String> of(ContainerFiles files, List<FoundLink> links) throws IOException {
        for (String name : names(links)) {
            for (String place : PLACES) {
                String path = place.formatted(name);
                if (files.mode(path).filter(FileMode::file).isPresent()) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /// Of programs as they are called, and of daemons without their last letter: `mariadbd` is the service `mariadb`.
    private static Set<String> names(List<FoundLink> links) {
        Set<String> names = new LinkedHashSet<>();
        for (FoundLink link : links) {
            String called = link.argv().isEmpty()
                    ? UnixPath.baseName(link.path())
                    : UnixPath.baseName(link.argv().getFirst());
            if (called.matches("[\\w.@-]{2,60}")) {
                names.add(called);
                if (called.endsWith("d") && called.length() > SHORTEST) {
                    names.add(called.substring(0, called.length() - 1));
                }
            }
        }
        return names;
    }
}
