package drydock.matrix;

import drydock.matrix.ApplicationParts.Dependency;
import java.util.List;
import java.util.function.Function;

/// Faults in a server that an application depends on, or in the setting that leads to it.
final class DependencyOperators {
    private static final String OTHER_PORT = "6390";
    private static final Truth UNREACHABLE = Truth.of("dependency-unreachable");
    private static final Truth UNRESOLVED = Truth.of("name-resolution-failure");

    static final List<FaultOperator> ALL = List.of(
            FaultOperator.of(
                    "dependency-down",
                    Application::dependency,
                    (application, server) -> Fault.launch(
                            launch -> launch.peer(Launch.Peer.REFUSING), UNREACHABLE.naming(server.host()))),
            FaultOperator.of(
                    "dependency-absent",
                    Application::dependency,
                    (application, server) -> Fault.launch(
                            launch -> launch.peer(Launch.Peer.ABSENT),
                            Truth.of("name-resolution-failure", "dependency-unreachable")
                                    .naming(server.host()))),
            address("dependency-wrong-name", Dependency::host, name -> name + "-old", UNRESOLVED),
            address("dependency-wrong-port", Dependency::port, port -> OTHER_PORT, UNREACHABLE),
            new FaultOperator(
                    "dependency-wrong-password",
                    application -> application
                            .dependency()
                            .filter(server -> !server.secret().isEmpty())
                            .map(server -> readdressed(
                                    server,
                                    server.secret(),
                                    "another-" + server.secret(),
                                    Truth.of("dependency-refusal").naming(server.host(), server.variable())))));

    private DependencyOperators() {}

    private static FaultOperator address(
            String name, Function<Dependency, String> part, Function<String, String> change, Truth truth) {
        return new FaultOperator(
                name,
                application -> application
                        .dependency()
                        .filter(server -> !part.apply(server).isEmpty())
                        .map(server -> {
                            String other = change.apply(part.apply(server));
                            return readdressed(server, part.apply(server), other, truth.naming(other));
                        }));
    }

    private static Fault readdressed(Dependency server, String from, String to, Truth truth) {
        if (!server.file().isEmpty()) {
            return Fault.layer("sed -i 's/" + from + "/" + to + "/' " + server.file(), truth);
        }
        String variable = server.variable();
        return Fault.launch(
                launch -> launch.variable(
                        variable, launch.variables().get(variable).replace(from, to)),
                truth);
    }
}
