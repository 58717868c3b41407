package drydock.matrix;

import java.util.List;

/// Limits that are too low, and rights that are taken away.
final class LimitOperators {
    static final List<FaultOperator> ALL = List.of(
            limit("memory-limited", "memory", "out-of-memory"),
            limit("processes-limited", "pids-limit", "process-limit"),
            limit("open-files-limited", "ulimit", "open-files-limit"),
            FaultOperator.where(
                    "capabilities-dropped",
                    parts -> parts.user().isEmpty(),
                    parts -> Fault.launch(
                            launch -> launch.option("--cap-drop", "ALL"),
                            Truth.of("blocked-system-call", "permission-denied")
                                    .naming("cap-drop", "CAP_", "SETGID", "SETUID", "CHOWN", "NET_BIND_SERVICE"))),
            FaultOperator.where(
                    "user-unknown",
                    parts -> true,
                    parts -> Fault.launch(
                            launch -> launch.option("--user", "deployer"),
                            Truth.of("unknown-user").naming("deployer"))));

    private LimitOperators() {}

    private static FaultOperator limit(String name, String option, String cause) {
        return FaultOperator.where(
                name,
                parts -> parts.limits().containsKey(option),
                parts -> Fault.launch(
                        launch -> launch.option("--" + option, parts.limits().get(option)), Truth.of(cause)));
    }
}
