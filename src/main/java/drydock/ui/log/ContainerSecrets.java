package drydock.ui.log;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.investigation.SecretFileReader;
import drydock.model.ContainerDetails;
import drydock.model.ImageDetails;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Masks the secrets of one container in its log. Safe for use from several threads.
final class ContainerSecrets {
    /// How long lines wait for the secrets in files, which take longest to learn.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private volatile Redactor redactor = new Redactor(List.of());
    private volatile boolean known;
    private volatile long waitingSince;

    /// The variables of a container are known at once.
    void begin(ContainerDetails details) {
        if (!known) {
            redactor = new Redactor(List.copyOf(details.config().environment()));
            waitingSince = System.nanoTime();
        }
    }

    /// The lines are masked already.
    void masked() {
        known = true;
    }

    /// Reads what else is secret; blocks.
    void learn(Engine engine, ContainerDetails details) throws EngineException, InterruptedException {
        try (Sandbox sandbox = engine.sandbox(details)) {
            ImageDetails image = engine.image(details.imageId());
            Redactor all = SubjectRedactor.redactorFor(details, image);
            new SecretFileReader(sandbox.files(), all).read();
            redactor = all;
        } catch (EngineException.NotFound gone) {
            redactor = new Redactor(List.copyOf(details.config().environment()));
        }
        known = true;
    }

    /// Whether lines can be shown: their secrets are known, or it takes too long to learn those in files.
    boolean ready() {
        return known || waitingSince == 0 || System.nanoTime() - waitingSince > PATIENCE.toNanos();
    }

    /// The redactor that masks what is known so far; it is replaced when more is known.
    Redactor redactor() {
        return redactor;
    }

    /// For what leaves the window. Before all secrets are known, the whole text is masked.
    String masked(String text) {
        @Nullable Redactor all = known ? redactor : null;
        return all == null ? "‹masked: the container's secrets are not known yet›" : all.redact(text);
    }
}
