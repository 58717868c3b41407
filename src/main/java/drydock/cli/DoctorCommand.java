package drydock.cli;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.EngineInfo;
import drydock.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `drydock doctor`: which engines were tried, and why each failed.
@Command(name = "doctor", description = "Show which engines were tried, why each failed, and what to do.")
final class DoctorCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    DoctorCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Engines.Attempt> attempts = drydock.engines().tryAll(drydock.choice());
        StringBuilder text = new StringBuilder();
        attempts.forEach(attempt -> text.append(words(attempt)));
        text.append(contexts());
        boolean answered = attempts.stream().anyMatch(attempt -> attempt.info().isPresent());
        text.append(answered ? toolbox() : "No engine answers. Start one, or select one with --host or --context.\n");
        drydock.console().result(text.toString());
        return answered ? Exit.DONE : Exit.NO_ENGINE;
    }

    private static String words(Engines.Attempt attempt) {
        String place =
                attempt.endpoint().isEmpty() ? attempt.origin() : attempt.endpoint() + " (" + attempt.origin() + ")";
        String outcome = attempt.info().map(DoctorCommand::words).orElse(attempt.problem());
        return (attempt.info().isPresent() ? "✓ " : "✗ ") + PlainText.of(place) + ", "
                + ProgressLines.seconds(attempt.time()) + "\n    "
                + String.join("\n    ", outcome.lines().map(PlainText::of).toList()) + "\n";
    }

    private static String words(EngineInfo info) {
        return info.name() + " " + info.version() + ", API " + info.apiVersion() + ", " + info.os() + "/"
                + info.architecture() + ", kernel " + info.kernel();
    }

    /// The user's contexts, the current one marked as in `docker context ls`.
    private String contexts() {
        List<String> names = new ArrayList<>(List.of("default"));
        names.addAll(drydock.engines().contexts());
        if (names.size() == 1) {
            return "";
        }
        String current = drydock.engines().currentContext();
        names.replaceAll(name ->
                PlainText.of(name) + (name.equals(current.isEmpty() ? "default" : current) ? " (current)" : ""));
        return "contexts: " + String.join(", ", names) + "\n";
    }

    private String toolbox() throws InterruptedException {
        try (Engine engine = drydock.connect()) {
            return ToolboxCommand.words(engine.toolbox().status());
        } catch (EngineException e) {
            return "toolbox: " + PlainText.of(String.valueOf(e.getMessage())) + "\n";
        }
    }
}
