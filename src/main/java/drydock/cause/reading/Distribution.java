package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LibraryFacts;
import drydock.knowledge.Packages;
import drydock.model.ImageDetails.BuildStep;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The family of distributions an image belongs to, by its package manager in the history or its loader's path.
public enum Distribution {
    DEBIAN,
    ALPINE,
    RED_HAT;

    /// Debian if there is no sign, because its packages are the most common base.
    public static Distribution of(Evidence evidence) {
        String traces = Stream.concat(
                        evidence.subject().image().history().stream().map(BuildStep::createdBy),
                        evidence.get(LibraryFacts.class).stream()
                                .flatMap(facts -> Stream.concat(
                                        Stream.of(facts.loader()),
                                        facts.resolved().stream().map(LibraryFacts.Library::path))))
                .collect(Collectors.joining("\n"));
        if (traces.contains("ld-musl") || traces.contains("apk add") || traces.contains("alpine")) {
            return ALPINE;
        }
        boolean redHat = traces.contains("dnf ") || traces.contains("yum ") || traces.contains("microdnf");
        return redHat ? RED_HAT : DEBIAN;
    }

    /// A Dockerfile diff that installs a package.
    public String install(Packages packages) {
        String name = name(packages);
        return switch (this) {
            case DEBIAN -> debian(name);
            case ALPINE -> "+RUN apk add --no-cache " + name;
            case RED_HAT -> "+RUN dnf install -y " + name + " && dnf clean all";
        };
    }

    private String name(Packages packages) {
        String name = switch (this) {
            case DEBIAN -> packages.debian();
            case ALPINE -> packages.alpine();
            case RED_HAT -> packages.redHat();
        };
        return name.isEmpty() ? packages.debian() : name;
    }

    private static String debian(String name) {
        return "+RUN apt-get update && apt-get install -y --no-install-recommends " + name
                + " && rm -rf /var/lib/apt/lists/*";
    }
}
