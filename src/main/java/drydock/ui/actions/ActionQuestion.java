package drydock.ui.actions;

import drydock.engine.ComposeProgram;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Mount;
import drydock.model.PlainText;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.stream.Collectors;

/// The question before an action: exactly what will happen, and what is lost.
///
/// @param title the question
/// @param text  what happens
/// @param yes   the action, as a verb
record ActionQuestion(String title, String text, String yes) {
    private static final int NAMED = 8;

    /// @param containers as they are now, at least one
    /// @param endpoint   of the engine
    /// @param before     the restart policy that will be set back, for one container
    static ActionQuestion of(
            ContainerAction action, List<ContainerDetails> containers, String endpoint, String before) {
        String whose = containers.size() == 1
                ? PlainText.of(containers.getFirst().name())
                : ReadableNumbers.count(containers.size(), "container");
        String names = containers.size() == 1 ? "" : names(containers) + "\n\n";
        String title = action.words() + (action.words().contains(" ") ? ": " : " ") + whose + "?";
        return new ActionQuestion(title, names + text(action, containers, endpoint, before), yes(action));
    }

    private static String names(List<ContainerDetails> containers) {
        String names = containers.stream()
                .limit(NAMED)
                .map(container -> PlainText.of(container.name()))
                .collect(Collectors.joining(", "));
        return containers.size() > NAMED ? names + " and " + (containers.size() - NAMED) + " more" : names;
    }

    private static String yes(ContainerAction action) {
        return switch (action) {
            case HOLD -> "Hold";
            case RELEASE -> "Set back";
            case RECREATE -> "Recreate";
            case REBUILD -> "Rebuild and recreate";
            case PULL -> "Pull";
            default -> action.words();
        };
    }

    private static String text(
            ContainerAction action, List<ContainerDetails> containers, String endpoint, String before) {
        ContainerDetails first = containers.getFirst();
        String it = containers.size() == 1 ? "it" : "each of them";
        return switch (action) {
            case START ->
                "The engine starts " + it + " with its own command, network, environment and mounts. This runs the real"
                        + " program, not a temporary container." + command(containers);
            case STOP ->
                "The engine sends the stop signal to " + it + ", and kills what still runs after the stop timeout (10 s"
                        + " unless set otherwise). Files and log stay. " + afterStop(containers);
            case RESTART ->
                "The engine stops " + it
                        + " and starts it again with the same settings. Files and log stay. Whatever is"
                        + " connected to it is cut off meanwhile.";
            case PAUSE ->
                "The engine freezes all processes of " + it + ". Connections stay open, but nothing answers until you"
                        + " unpause " + (containers.size() == 1 ? "it." : "them.");
            case UNPAUSE -> "The frozen processes continue where they were.";
            case KILL ->
                "The engine sends SIGKILL: the program can't save or clean up, and data that it has not written yet is"
                        + " lost. The restart policy does not start it again.";
            case HOLD ->
                "The restart policy of " + it + " changes" + from(containers)
                        + " to “no”. A run under way continues; when"
                        + " it ends, the engine does not start it again. Drydock keeps the present policy in mind: “Set"
                        + " the restart policy back” restores it.";
            case RELEASE ->
                "The restart policy of " + it + " changes from “no” back to "
                        + (containers.size() == 1 ? "“" + before + "”" : "what it was") + ". A container that has ended"
                        + " stays as it is until you start it.";
            case RECREATE, REBUILD, PULL -> compose(action, first, endpoint);
            case REMOVE -> removal(containers);
        };
    }

    private static String command(List<ContainerDetails> containers) {
        long writable = containers.stream()
                .flatMap(container -> container.mounts().stream())
                .filter(Mount::writable)
                .count();
        return writable == 0 ? "" : " It can write to " + ReadableNumbers.count(writable, "mount") + ".";
    }

    private static String afterStop(List<ContainerDetails> containers) {
        return containers.stream()
                        .anyMatch(container -> container.restartPolicy().name().equals("always"))
                ? "With the restart policy “always” it starts again when the engine itself is restarted."
                : "It stays stopped until you start it.";
    }

    private static String from(List<ContainerDetails> containers) {
        return containers.size() == 1
                ? " from “" + containers.getFirst().restartPolicy().name() + "”"
                : "";
    }

    private static String compose(ContainerAction action, ContainerDetails container, String endpoint) {
        String line = CommandLine.of(new ComposeProgram(container, endpoint).command(task(action)));
        String what = switch (action) {
            case PULL -> "Gets the newest image of its tag. The container stays as it is until it is recreated.";
            case REBUILD -> "Builds its image, then " + replaced(container);
            default -> "The engine " + replaced(container);
        };
        return what + "\n\nDrydock runs on this machine:\n" + line
                + "\n\nVariables that the file takes from a shell come from Drydock's own environment and the project's"
                + " .env file.";
    }

    private static String replaced(ContainerDetails container) {
        return "removes the container and creates a new one from the compose file as it is now; services that it depends"
                + " on are started. Lost: " + lost() + ". Kept: " + kept(List.of(container)) + ".";
    }

    static ComposeProgram.Task task(ContainerAction action) {
        return switch (action) {
            case REBUILD -> ComposeProgram.Task.REBUILD;
            case PULL -> ComposeProgram.Task.PULL;
            default -> ComposeProgram.Task.RECREATE;
        };
    }

    private static String removal(List<ContainerDetails> containers) {
        long running = containers.stream()
                .filter(container -> container.state().underWay())
                .count();
        String killed = running == 0
                ? ""
                : (containers.size() == 1
                        ? "It runs and is killed first. "
                        : running + " of them run and are killed first. ");
        return killed + "Lost for good: " + lost() + ". Kept: " + kept(containers)
                + ". Cases that Drydock has saved stay, and what you see of it in this window stays until you leave it.";
    }

    private static String lost() {
        return "its log, its settings, and the files that it wrote outside its mounts";
    }

    private static String kept(List<ContainerDetails> containers) {
        List<Mount> mounts = containers.stream()
                .flatMap(container -> container.mounts().stream())
                .toList();
        String volumes = mounts.stream()
                .filter(mount -> mount.type().equals("volume"))
                .map(Mount::name)
                .filter(name -> !anonymous(name))
                .distinct()
                .limit(NAMED)
                .map(PlainText::of)
                .collect(Collectors.joining(", "));
        long unnamed = mounts.stream()
                .filter(mount -> mount.type().equals("volume") && anonymous(mount.name()))
                .count();
        long folders =
                mounts.stream().filter(mount -> mount.type().equals("bind")).count();
        return "the image"
                + (volumes.isEmpty() ? "" : ", volumes " + volumes)
                + (unnamed == 0 ? "" : ", " + ReadableNumbers.count(unnamed, "volume") + " without a name")
                + (folders == 0 ? "" : ", " + ReadableNumbers.count(folders, "mount") + " of the host");
    }

    private static boolean anonymous(String name) {
        return name.matches("[0-9a-f]{64}");
    }
}
