package drydock.step.container;

import drydock.fact.EscapedText;
import drydock.model.ContainerConfig;
import drydock.model.ImageDetails;
import drydock.model.PlainText;
import drydock.model.Subject;
import java.util.ArrayList;
import java.util.List;

/// The evidence of the image step: configuration and history, one thing a line.
final class ImageLines {
    static final String HISTORY = "history ";
    static final String OVERRIDE = "the container's own ";
    static final String OTHER_MACHINE = "built for another machine: ";
    static final String DROPPED = "the image's CMD is dropped: ";
    static final String SHELL_FORM = "the entrypoint is a line for a shell: ";
    static final String IGNORED = "ignored by that entrypoint: ";

    private static final int LONGEST = 600;
    private static final String BUILDER = "/bin/sh -c #(nop) ";

    private final Subject subject;
    private final List<String> lines = new ArrayList<>();

    ImageLines(Subject subject) {
        this.subject = subject;
    }

    List<String> all() {
        ImageDetails image = subject.image();
        lines.add("image: " + subject.container().image() + " (" + image.id() + ")");
        image.created().ifPresent(time -> lines.add("created: " + Times.stamp(time)));
        platform(image);
        lines.add("layers: " + image.layers());
        settings(image.config(), subject.container().config());
        shellForm();
        int number = 0;
        for (ImageDetails.BuildStep step : image.history()) {
            lines.add(history(++number, step));
        }
        return lines.stream().map(PlainText::of).toList();
    }

    private void platform(ImageDetails image) {
        String machine = image.architecture() + image.variant();
        lines.add("platform: " + image.os() + "/" + machine);
        boolean other = !image.architecture().isEmpty()
                && !image.architecture().equals(subject.engine().architecture());
        if (other) {
            lines.add(OTHER_MACHINE + machine + ", the engine runs "
                    + subject.engine().architecture());
        }
    }

    private void settings(ContainerConfig image, ContainerConfig own) {
        setting("entrypoint", EscapedText.words(image.entrypoint()), EscapedText.words(own.entrypoint()));
        setting("command", EscapedText.words(image.command()), EscapedText.words(own.command()));
        setting("user", image.user(), own.user());
        setting("working directory", image.workingDir(), own.workingDir());
        setting("stop signal", image.stopSignal(), own.stopSignal());
        setting("health check", EscapedText.words(image.healthCheck()), EscapedText.words(own.healthCheck()));
        boolean dropped = !image.command().isEmpty()
                && own.command().isEmpty()
                && !image.entrypoint().equals(own.entrypoint());
        if (dropped) {
            lines.add(DROPPED + EscapedText.words(image.command()) + " (another entrypoint takes the place of both)");
        }
    }

    private void setting(String name, String ofImage, String own) {
        if (subject.imageOnly() || ofImage.equals(own)) {
            lines.add(name + ": " + (ofImage.isEmpty() ? "none" : ofImage));
        } else {
            lines.add(OVERRIDE + name + ": " + (own.isEmpty() ? "none" : own) + " instead of the image's "
                    + (ofImage.isEmpty() ? "none" : ofImage));
        }
    }

    /// As builders write it: `/bin/sh -c` and one line, which gets no further words.
    private void shellForm() {
        List<String> entrypoint = subject.container().config().entrypoint();
        boolean shell = entrypoint.size() == 3
                && entrypoint.getFirst().matches("/bin/(?:ba|da)?sh")
                && entrypoint.get(1).matches("-\\w*c");
        if (!shell) {
            return;
        }
        lines.add(SHELL_FORM + entrypoint.get(2));
        List<String> command = subject.container().config().command();
        if (!command.isEmpty() && !entrypoint.get(2).matches("(?s).*\\$[@*0-9{].*")) {
            lines.add(IGNORED + EscapedText.words(command));
        }
    }

    private static String history(int number, ImageDetails.BuildStep step) {
        String by = step.createdBy().startsWith(BUILDER)
                ? step.createdBy().substring(BUILDER.length()).strip()
                : step.createdBy();
        String text = by.isEmpty() ? step.comment() : by;
        String shown = EscapedText.of(text.replaceAll("\\s+", " "));
        return HISTORY + number + ": "
                + step.created().map(Times::stamp).orElse("no time") + ", "
                + Times.bytes(step.size()) + ": "
                + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + " …" : shown);
    }
}
