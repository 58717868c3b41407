package drydock.matrix;

import drydock.matrix.ApplicationParts.Insertion;
import drydock.matrix.ApplicationParts.Part;
import java.util.List;

/// Faults in the modules of a program, and in the data of the system that it reads.
final class ModuleOperators {
    static final List<FaultOperator> ALL = List.of(
            FaultOperator.where(
                    "module-removed",
                    parts -> !parts.modules().isEmpty(),
                    parts -> removed(parts.modules().getFirst())),
            FaultOperator.where(
                    "own-module-removed",
                    parts -> parts.modules().size() > 1,
                    parts -> removed(parts.modules().getLast())),
            FaultOperator.of("import-cycle", Application::cycle, (application, cycle) -> inserted(cycle)),
            FaultOperator.of(
                    "crash-later",
                    Application::crash,
                    (application, crash) -> inserted(crash).showing(Fault.Shows.LATER)),
            FaultOperator.where(
                    "time-zones-removed",
                    parts -> !parts.timeZone().isEmpty(),
                    parts -> Fault.layer(
                            "rm -rf /usr/share/zoneinfo",
                            Truth.of("missing-file").naming("zoneinfo", "tzdata"))));

    private ModuleOperators() {}

    private static Fault inserted(Insertion insertion) {
        return Fault.layer(
                "sed -i '1i " + insertion.line() + "' " + insertion.file(),
                Truth.of("unhandled-error").naming(insertion.names()));
    }

    private static Fault removed(Part module) {
        return Fault.layer("rm -rf " + module.path(), Truth.of("missing-module").naming(module.name()));
    }
}
