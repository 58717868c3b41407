package drydock.matrix;

import drydock.matrix.ApplicationParts.Loopback;
import java.util.List;

/// Faults in the port that an application listens on, and in how it is published.
final class NetworkOperators {
    private static final Truth UNSERVED = Truth.of("published-port-unserved");

    static final List<FaultOperator> ALL = List.of(
            FaultOperator.where(
                    "port-taken",
                    parts -> parts.port() > 0,
                    parts -> Fault.launch(
                            launch -> launch.peer(Launch.Peer.SQUATTING),
                            Truth.of("address-in-use").naming(String.valueOf(parts.port())))),
            FaultOperator.where(
                    "port-privileged",
                    NetworkOperators::takesItsPortFromTheNumber,
                    parts -> Fault.launch(
                            launch -> launch.variable(parts.number(), "81")
                                    .publishing(81)
                                    .option("--sysctl", "net.ipv4.ip_unprivileged_port_start=1024"),
                            Truth.of("privileged-port").naming("81"))),
            FaultOperator.where(
                    "port-published-wrong",
                    parts -> parts.port() > 0,
                    parts -> Fault.launch(
                                    launch -> launch.publishing(parts.port() + 1),
                                    UNSERVED.naming(String.valueOf(parts.port() + 1)))
                            .showing(Fault.Shows.UNREACHABLE)),
            FaultOperator.of(
                    "loopback-only",
                    Application::loopback,
                    (application, bind) -> loopback(bind, application.parts().port())));

    private NetworkOperators() {}

    private static boolean takesItsPortFromTheNumber(ApplicationParts parts) {
        String value = parts.variables().getOrDefault(parts.number(), "");
        return !parts.user().isEmpty() && value.equals(String.valueOf(parts.port()));
    }

    private static Fault loopback(Loopback bind, int port) {
        Truth truth = UNSERVED.naming("127.0.0.1", String.valueOf(port));
        Fault fault = bind.file().isEmpty()
                ? Fault.launch(launch -> bound(launch, bind), truth)
                : Fault.layer("sed -i \"s/" + bind.from() + "/" + bind.to() + "/\" " + bind.file(), truth);
        return fault.showing(Fault.Shows.UNREACHABLE);
    }

    private static Launch bound(Launch launch, Loopback bind) {
        return bind.variable().isEmpty()
                ? launch.command(bind.command())
                : launch.variable(bind.variable(), bind.value());
    }
}
