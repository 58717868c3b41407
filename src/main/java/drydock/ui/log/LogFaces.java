package drydock.ui.log;

import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import org.kordamp.ikonli.feather.Feather;

/// What the log pane says of its state, and what it shows while there are no lines.
final class LogFaces {
    private LogFaces() {}

    static String words(LogState state) {
        return switch (state) {
            case LogState.Nothing() -> "";
            case LogState.Kept() -> "from the saved case";
            case LogState.Loading() -> "reading…";
            case LogState.Following() -> "live";
            case LogState.Waiting() -> "run ended";
            case LogState.Interrupted() -> "engine lost";
            case LogState.Removed() -> "container removed";
            case LogState.Failed(String reason) -> "can't be read: " + reason;
        };
    }

    /// The pane is not shown: it may contain another container's lines.
    static Placeholder notDrawn(Runnable redraw) {
        return Placeholder.failed(
                "The log can't be shown",
                "Drydock hit an internal error while drawing this log. Try again, or save the log and open the file.",
                NodeFactory.button("log-redraw", "Try again", Feather.REFRESH_CW, "Draw the log again", redraw));
    }

    static Placeholder instead(LogState state) {
        return switch (state) {
            case LogState.Nothing() ->
                Placeholder.empty(
                        Feather.FILE_TEXT,
                        "No container selected",
                        "Select one on the left to follow its log here, across restarts.");
            case LogState.Kept() ->
                Placeholder.empty(
                        Feather.ARCHIVE,
                        "No log in this case",
                        "The container of this case is not on the engine, and the investigation read no line of its log.");
            case LogState.Loading() -> Placeholder.loading("Reading the log…");
            case LogState.Following(), LogState.Waiting() ->
                Placeholder.empty(
                        Feather.FILE_TEXT, "No output yet", "Lines appear here as soon as the container prints them.");
            case LogState.Interrupted() ->
                Placeholder.failed("The engine does not answer", "The log continues automatically when it does.");
            case LogState.Removed() ->
                Placeholder.empty(
                        Feather.TRASH_2,
                        "The container was removed",
                        "Its log was removed with it. Select another one on the left.");
            case LogState.Failed(String reason) -> Placeholder.failed("The log can't be read", reason);
        };
    }
}
