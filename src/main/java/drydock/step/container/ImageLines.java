package drydock.step.container;

import drydock.fact.EscapedText;
import drydock.fact.LineForm;
import drydock.model.ContainerConfig;
import drydock.model.ImageDetails;
import drydock.model.PlainText;
import drydock.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The evidence of the image step: configuration and history, one thing a line.
final class ImageLines {
    static final LineForm HISTORY = LineForm.of("history {number:number}: {time:line}, {size:line}: {text:line}");
    static final LineForm OVERRIDE =
            LineForm.of("the container's own {setting:term}: {own:line} instead of the image's {image:line}");
    static final LineForm OTHER_MACHINE =
            LineForm.of("built for another machine: {machine:line}, the engine runs {engine:line}");
    static final LineForm DROPPED =
            LineForm.of("the image's CMD is dropped: {command:words} (another entrypoint takes the place of both)");
    static final LineForm SHELL_FORM = LineForm.of("the entrypoint is a line for a shell: {line:line}");
    static final LineForm IGNORED = LineForm.of("ignored by that entrypoint: {command:words}");

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
            history(++number, step);
        }
        return lines.stream().map(PlainText::of).toList();
    }

    private void platform(ImageDetails image) {
        String machine = image.architecture() + image.variant();
        lines.add("platform: " + image.os() + "/" + machine);
        boolean other = !image.architecture().isEmpty()
                && !image.architecture().equals(subject.engine().architecture());
        if (other) {
            line(
                    OTHER_MACHINE,
                    Map.of("machine", machine, "engine", subject.engine().architecture()));
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
            line(DROPPED, Map.of("command", image.command()));
        }
    }

    private void setting(String name, String ofImage, String own) {
        if (subject.imageOnly() || ofImage.equals(own)) {
            lines.add(name + ": " + orNone(ofImage));
        } else {
            line(OVERRIDE, Map.of("setting", name, "own", orNone(own), "image", orNone(ofImage)));
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private void line(LineForm form, Map<String, ?> values) {
        Map<String, Object> shown = new HashMap<>(values);
        shown.replaceAll((_, value) -> value instanceof String text ? PlainText.of(text) : value);
        lines.add(form.write(shown));
    }

    /// The form that builders write: `/bin/sh -c` and one line without further arguments.
    private void shellForm() {
        List<String> entrypoint = subject.container().config().entrypoint();
        boolean shell = entrypoint.size() == 3
                && entrypoint.getFirst().matches("/bin/(?:ba|da)?sh")
                && entrypoint.get(1).matches("-\\w*c");
        if (!shell) {
            return;
        }
        line(SHELL_FORM, Map.of("line", entrypoint.get(2)));
        List<String> command = subject.container().config().command();
        if (!command.isEmpty() && !entrypoint.get(2).matches("(?s).*\\$[@*0-9{].*")) {
            line(IGNORED, Map.of("command", command));
        }
    }

    private void history(int number, ImageDetails.BuildStep step) {
        String by = step.createdBy().startsWith(BUILDER)
                ? step.createdBy().substring(BUILDER.length()).strip()
                : step.createdBy();
        String text = by.isEmpty() ? step.comment() : by;
        String shown = EscapedText.of(text.replaceAll("\\s+", " "));
        line(
                HISTORY,
                Map.of(
                        "number",
                        number,
                        "time",
                        step.created().map(Times::stamp).orElse("no time"),
                        "size",
                        Times.bytes(step.size()),
                        "text",
                        shown.length() > LONGEST ? shown.substring(0, LONGEST) + " …" : shown));
    }
}
