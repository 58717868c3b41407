package drydock.engine.connect;

import drydock.engine.EngineException;
import drydock.model.PlainText;
import java.io.IOException;

/// What `ssh` or the far end's `docker` says when it fails, with what to do about it.
final class SshProblem {
    private SshProblem() {}

    static EngineException of(SshAddress address, String words) {
        return new EngineException.Unreachable(sentence(address, words), null, advice(address, words));
    }

    static EngineException notInstalled(IOException cause) {
        return new EngineException.Unreachable(
                "Could not run ssh: " + cause.getMessage() + ".", cause, "Install an OpenSSH client.");
    }

    /// The last line says why; those before it are warnings and banners.
    static String sentence(SshAddress address, String words) {
        String last = words.lines().filter(line -> !line.isBlank()).reduce("ssh gave no reason", (_, line) -> line);
        return "Could not connect to " + address.destination() + " through ssh: " + PlainText.of(last.strip());
    }

    private static String advice(SshAddress address, String words) {
        String login = "`ssh " + (address.port() > 0 ? "-p " + address.port() + " " : "") + address.destination() + "`";
        if (words.contains("Host key verification failed") || words.contains("IDENTIFICATION HAS CHANGED")) {
            return "Run " + login + " once, and check and confirm the host's key.";
        } else if (words.contains("Permission denied (")) {
            return "Set up a key or an agent, so that " + login + " logs in without a password.";
        } else if (words.contains("Could not resolve hostname")) {
            return "Check the host name, and ~/.ssh/config.";
        }
        return "Check that " + login + " logs in, and that `docker version` works there.";
    }
}
