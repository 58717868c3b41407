package drydock.format.strace;

import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.Opened;
import drydock.fact.TraceFacts.Signal;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.fact.TraceFacts.Written;
import java.util.List;

/// The facts of a trace, before it is compared with the container's own run.
public record TraceContent(
        List<TracedProcess> processes,
        List<Failure> failures,
        List<Signal> signals,
        List<Connection> connections,
        List<Written> written,
        List<Opened> opened) {
    public TraceContent {
        processes = List.copyOf(processes);
        failures = List.copyOf(failures);
        signals = List.copyOf(signals);
        connections = List.copyOf(connections);
        written = List.copyOf(written);
        opened = List.copyOf(opened);
    }
}
