package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.redaction.RedactionRules;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command of the user's own, run in a temporary container with the same files as the examined one and with Drydock's
/// tools in its search path. Its output becomes evidence of the case, redacted like all other evidence.
///
/// @param command   for a shell; the shell is the toolbox's, so that it also works in an image without one
/// @param network   of the temporary container
/// @param mounts    access to the container's mounts
/// @param limit     after which it is ended
public record OwnCommand(String command, Network network, MountAccess mounts, Duration limit) {
    /// Ids of its results start with this and end with a number.
    public static final String PREFIX = "own-";

    /// The time limit unless the user says otherwise.
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private static final String PATH = "PATH";
    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// Runs it. Blocks; an interruption removes the temporary container.
    ///
    /// @param id    of the result
    /// @param rules the user's rules for masking
    public StepResult run(Engine engine, String containerId, String id, RedactionRules rules, Progress progress)
            throws EngineException, InterruptedException {
        TemporaryCommand.Ran ran = new TemporaryCommand(id, mounts, Map.of(), rules)
                .run(engine, containerId, (container, redactor) -> probe(container), progress);
        return result(id, ran.transcript(), ran.redactor().redact(command));
    }

    /// The command as the container's user, with the tools behind the container's own programs.
    Probe probe(ContainerDetails container) {
        String path =
                container.config().variable(PATH).filter(own -> !own.isEmpty()).orElse(USUAL_PATH);
        return Probe.executing(List.of(Probe.TOOLS + "/busybox", "sh", "-c", command), network, limit)
                .with(Map.of(PATH, path + ":" + Probe.TOOLS), List.of());
    }

    private static StepResult result(String id, Transcript transcript, String shown) {
        boolean fine = transcript.status().filter(code -> code == 0).isPresent();
        return new StepResult(
                id,
                title(shown),
                "Own step: what does this command print in a temporary container with the same files?",
                fine ? Outcome.OK : Outcome.INCONCLUSIVE,
                transcript.ending().words() + ", " + transcript.lines().size()
                        + (transcript.lines().size() == 1 ? " line" : " lines"),
                transcript.command(),
                transcript,
                List.of(),
                Optional.empty());
    }

    private static String title(String shown) {
        String first = shown.strip().lines().findFirst().orElse("");
        return "Own step: " + (first.length() > 60 ? first.substring(0, 60) + "…" : first);
    }

    /// A command for a terminal: an interactive shell in a temporary container with the same files, the tools, and the
    /// isolation of Drydock's own temporary containers. It has no secret.
    public static String shell(Engine engine, String containerId, Subject subject)
            throws EngineException, InterruptedException {
        try (Sandbox sandbox = engine.sandbox(engine.inspect(containerId))) {
            return ReproduceCommand.toolWithEnvironment(subject, "busybox", List.of("sh"))
                    .replaceFirst("^timeout 60 ", "")
                    .replaceFirst("docker run --rm ", "docker run --rm -it ")
                    .replace(Plan.TOOLS_VOLUME, sandbox.toolsVolume());
        }
    }

    /// The id for the next own step of an investigation.
    public static String nextId(Investigation investigation) {
        long before = investigation.steps().stream()
                .filter(step -> step.id().startsWith(PREFIX))
                .count();
        return PREFIX + (before + 1);
    }
}
