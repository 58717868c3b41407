package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// A requested device or runtime does not exist on the engine's machine.
public final class DeviceUnavailable implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("device-unavailable");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidByEngine(
                evidence,
                this,
                said -> "The engine has no " + (said.what().isBlank() ? "such device" : "`" + said.what() + "`")
                        + ", which the container asks for.",
                said -> List.of(
                        Fix.of(
                                FixPlace.HOST,
                                "Install the driver or runtime on the engine's machine (for GPUs: the vendor's container toolkit), or connect the device and name it correctly."),
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Remove `devices`, `--gpus` or `runtime` from the configuration if the device is not needed.")));
    }
}
