package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Link;
import drydock.model.ContainerConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a server keeps its data: by its message, its options, or a variable.
final class DataDirectory {
    /// PostgreSQL, MariaDB and MySQL, MongoDB, Redis.
    private static final List<String> OPTIONS = List.of("-D", "--pgdata", "--datadir", "--dbpath", "--dir");

    private static final List<String> VARIABLES = List.of("PGDATA", "RABBITMQ_MNESIA_BASE");

    private DataDirectory() {}

    /// The first part of a message with this name, or this name and a number.
    static String first(Mention said, String name) {
        return said.parts().entrySet().stream()
                .filter(part -> part.getKey().matches(name + "\\d?"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// An absolute path without a slash at its end.
    static Optional<String> of(Evidence evidence, Mention said) {
        ContainerConfig config = evidence.subject().container().config();
        Stream<String> named = Stream.of(first(said, "what"));
        Stream<String> given = options(evidence, config);
        Stream<String> set = VARIABLES.stream().flatMap(name -> config.variable(name).stream());
        return Stream.of(named, given, set)
                .flatMap(places -> places)
                .filter(place -> place.startsWith("/"))
                .map(place ->
                        place.length() > 1 && place.endsWith("/") ? place.substring(0, place.length() - 1) : place)
                .findFirst();
    }

    private static Stream<String> options(Evidence evidence, ContainerConfig config) {
        List<String> argv = StartChainReading.program(evidence)
                .map(Link::argv)
                .orElseGet(() -> Stream.concat(config.entrypoint().stream(), config.command().stream())
                        .toList());
        return OPTIONS.stream().flatMap(option -> value(argv, option).stream());
    }

    private static Optional<String> value(List<String> argv, String option) {
        for (int i = 0; i < argv.size(); i++) {
            if (argv.get(i).equals(option) && i + 1 < argv.size()) {
                return Optional.of(argv.get(i + 1));
            }
            if (argv.get(i).startsWith(option + "=")) {
                return Optional.of(argv.get(i).substring(option.length() + 1));
            }
        }
        return Optional.empty();
    }
}
