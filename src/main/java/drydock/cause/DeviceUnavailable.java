package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// A requested device or runtime does not exist on the engine's machine.
final class DeviceUnavailable implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "error gathering device information while adding custom device \"(?<what>[^\"]+)\"",
            "could not select device driver \"(?<what>[^\"]*)\"",
            "[Uu]nknown (?:or invalid )?runtime (?:name|specified):? (?<what>\\S+)",
            "nvidia-container-cli: (?<what>.+)",
            "unresolvable CDI devices (?<what>.+)",
            "no such device: (?<what>/dev/\\S+)");
    private static final Ruling RULING = new Ruling(
            "The container asks for a device or runtime the engine does not have.",
            "The engine's own message when it created or started the container.");

    @Override
    public String id() {
        return "device-unavailable";
    }

    @Override
    public String title() {
        return "Device unavailable";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> !evidence.situation().begun() || said.citation().step().equals("status"),
                said -> "The engine has no " + (said.what().isBlank() ? "such device" : "`" + said.what() + "`")
                        + ", which the container asks for.",
                said -> List.of(
                        Fix.of(
                                "Install the driver or runtime on the engine's machine (for GPUs: the vendor's container toolkit), or plug in and name the right device."),
                        Fix.of(
                                "Where it is not needed, take `devices`, `--gpus` or `runtime` out of the configuration.")));
    }
}
