package drydock.ui.actions;

import drydock.engine.EngineException;
import drydock.ui.kit.ReadableNumbers;
import java.util.Locale;

/// The message about a failed action: what the engine says, and what to do.
final class ActionAdvice {
    private ActionAdvice() {}

    static String of(ContainerAction action, Exception failure) {
        if (failure instanceof InterruptedException) {
            return "It was cancelled. The engine may still complete it.";
        }
        String advice = failure instanceof EngineException engine ? advice(action, engine) : "";
        return ReadableNumbers.reason(failure) + (advice.isEmpty() ? "" : "\n" + advice);
    }

    private static String advice(ContainerAction action, EngineException failure) {
        String words = failure.words().toLowerCase(Locale.ROOT);
        if (failure instanceof EngineException.NotFound && words.contains("no such container")) {
            return "It was removed meanwhile.";
        }
        if (failure instanceof EngineException.Unreachable) {
            return "Wait until the engine answers again, then look at the container's state before you repeat it.";
        }
        if (words.contains("port is already allocated") || words.contains("address already in use")) {
            return "Stop what uses the port, or recreate the container with another one.";
        }
        if (words.contains("autoremove") || words.contains("auto remove")) {
            return "The engine removes this container when its run ends (--rm), so it can't have a restart policy.";
        }
        if (words.contains("is paused")) {
            return "Unpause it first.";
        }
        if (words.contains("is restarting")) {
            return "Hold the restart loop first, then repeat this.";
        }
        if (words.contains("is not running")) {
            return "Its run has ended meanwhile.";
        }
        return action == ContainerAction.START || action == ContainerAction.RESTART
                ? "Press Investigate to find out why."
                : "";
    }
}
