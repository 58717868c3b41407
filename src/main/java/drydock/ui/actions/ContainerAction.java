package drydock.ui.actions;

import drydock.ui.containers.ContainerRow;
import org.kordamp.ikonli.feather.Feather;

/// A change to a container that the user can ask for.
public enum ContainerAction {
    START("Start", "Starting", "Started", Feather.PLAY, "created|exited|dead"),
    STOP("Stop", "Stopping", "Stopped", Feather.SQUARE, "running|restarting|paused"),
    RESTART("Restart", "Restarting", "Restarted", Feather.ROTATE_CW, "running|restarting|exited|created|dead"),
    PAUSE("Pause", "Pausing", "Paused", Feather.PAUSE, "running"),
    UNPAUSE("Unpause", "Unpausing", "Unpaused", Feather.PLAY, "paused"),
    KILL("Kill", "Killing", "Killed", Feather.ZAP, "running|paused"),
    /// Sets the restart policy to `no`.
    HOLD("Hold the restart loop", "Holding", "Holding", Feather.ANCHOR, ""),
    /// Sets the restart policy back to what it was before [#HOLD].
    RELEASE("Set the restart policy back", "Setting back", "Set back", Feather.ROTATE_CCW, ""),
    RECREATE("Recreate with compose", "Recreating", "Recreated", Feather.REFRESH_CW, ""),
    REBUILD("Rebuild and recreate with compose", "Rebuilding", "Rebuilt", Feather.PACKAGE, ""),
    PULL("Pull its image with compose", "Pulling the image of", "Pulled the image of", Feather.DOWNLOAD, ""),
    REMOVE("Remove", "Removing", "Removed", Feather.TRASH_2, "");

    private final String words;
    private final String doing;
    private final String done;
    private final Feather icon;
    private final String states;

    ContainerAction(String words, String doing, String done, Feather icon, String states) {
        this.words = words;
        this.doing = doing;
        this.done = done;
        this.icon = icon;
        this.states = states;
    }

    /// As a verb, such as `Stop`.
    public String words() {
        return words;
    }

    /// Such as `Stopping`, for the time it takes.
    String doing() {
        return doing;
    }

    String done() {
        return done;
    }

    Feather icon() {
        return icon;
    }

    /// Whether compose does it.
    boolean compose() {
        return this == RECREATE || this == REBUILD || this == PULL;
    }

    /// Whether something is lost that can't be brought back.
    boolean loses() {
        return this == REMOVE || this == KILL || this == RECREATE || this == REBUILD;
    }

    /// Whether it makes sense in the container's present state.
    ///
    /// @param held whether its restart policy was set to `no` by [#HOLD]
    boolean applies(ContainerRow row, boolean held) {
        if (row.removed()) {
            return false;
        }
        return switch (this) {
            case HOLD -> row.policy().matches("always|unless-stopped|on-failure");
            case RELEASE -> held && row.policy().equals("no");
            case RECREATE, REBUILD, PULL ->
                !row.project().isEmpty() && !row.service().isEmpty();
            case REMOVE -> !row.state().equals("removing");
            case START, STOP, RESTART, PAUSE, UNPAUSE, KILL -> row.state().matches(states);
        };
    }
}
