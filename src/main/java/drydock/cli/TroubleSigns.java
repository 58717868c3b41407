package drydock.cli;

import drydock.model.ContainerSummary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a container looks as if it needed an investigation, by what the engine lists of it.
final class TroubleSigns {
    private static final Pattern EXITED = Pattern.compile("Exited \\((\\d+)\\)");

    private TroubleSigns() {}

    static boolean of(ContainerSummary container) {
        String status = container.status();
        return switch (container.state()) {
            case "restarting", "dead" -> true;
            case "running" -> status.contains("(unhealthy)");
            case "exited" -> failed(status);
            default -> false;
        };
    }

    /// A stop and Ctrl-C end a run with 143 and 130. They are intended, so they are no failure.
    private static boolean failed(String status) {
        Matcher code = EXITED.matcher(status);
        return code.find() && !code.group(1).matches("0|130|143");
    }
}
