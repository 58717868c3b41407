package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import drydock.model.ImageDetails;
import drydock.model.MountAccess;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.model.Transcript;
import drydock.redaction.RedactionRules;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command outside the checklist, in a temporary container with the same files as the examined one. Its output is
/// redacted like all other evidence.
///
/// @param id     of the result
/// @param mounts access to the container's mounts
/// @param set    variables that the user adds; their values are masked like the container's own
/// @param rules  the user's rules for masking
record TemporaryCommand(String id, MountAccess mounts, Map<String, String> set, RedactionRules rules) {
    TemporaryCommand {
        set = Map.copyOf(set);
    }

    /// What is known when it has run.
    ///
    /// @param redactor   knows the container's secrets, and those that the user has typed
    /// @param transcript redacted
    record Ran(Redactor redactor, Transcript transcript) {}

    /// Makes the probe from the container as inspected, with its secrets.
    @FunctionalInterface
    interface Making {
        Probe of(ContainerDetails container, Redactor redactor);
    }

    /// Runs it. Blocks; an interruption removes the temporary container.
    Ran run(Engine engine, String containerId, Making making, Progress progress)
            throws EngineException, InterruptedException {
        ContainerDetails container = engine.inspect(containerId);
        Redactor redactor = redactor(engine, container);
        try (Sandbox sandbox = engine.sandbox(container, mounts, Privileges.SAFE)) {
            new SecretFileReader(sandbox.files(), redactor).read();
            // The tokens of its secrets are known from here on, so that they can be restored.
            new SubjectRedactor(redactor).redact(container);
            new ToolboxGate(engine, progress).await();
            Probe probe = making.of(container, redactor);
            progress.started(id, redactor.redact(sandbox.describe(probe)));
            return new Ran(redactor, redactor.redact(sandbox.run(probe)));
        }
    }

    private Redactor redactor(Engine engine, ContainerDetails container) throws EngineException, InterruptedException {
        ContainerDetails known = container.withConfig(container.config().withEnvironment(environment(container)));
        try {
            ImageDetails image = engine.image(container.imageId());
            return SubjectRedactor.redactorFor(known, image, rules);
        } catch (EngineException.NotFound gone) {
            return new Redactor(known.config().environment(), rules);
        }
    }

    private List<String> environment(ContainerDetails container) {
        List<String> all = new ArrayList<>(container.config().environment());
        set.forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }
}
