package drydock.cli;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.ContainerSummary;
import java.io.Console;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The containers of a compose service, for whoever names a service instead of a container.
final class ComposeService {
    private final drydock.cli.Console console;

    ComposeService(drydock.cli.Console console) {
        this.console = console;
    }

    /// The id of the service's container; the user chooses if there are several and someone can be asked.
    ///
    /// @param service its name, or project and name as in `shop/orders`
    Optional<String> container(Engine engine, String service) throws EngineException, InterruptedException {
        List<ContainerSummary> found = engine.containers().stream()
                .filter(container -> matches(container, service))
                .sorted(Comparator.comparing(container -> !TroubleSigns.of(container)))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ContainerSummary chosen = found.getFirst();
        if (found.size() > 1) {
            console.say("The service " + service + " has " + found.size() + " containers:");
            for (int i = 0; i < found.size(); i++) {
                console.say("  " + (i + 1) + "  " + found.get(i).name() + "  "
                        + found.get(i).status());
            }
            chosen = found.get(choice(found.size()) - 1);
        }
        console.say("service " + service + ": container " + chosen.name());
        return Optional.of(chosen.id());
    }

    private static boolean matches(ContainerSummary container, String wanted) {
        String service = container.composeService().orElse("");
        String project = container.composeProject().orElse("");
        return !service.isEmpty() && (service.equals(wanted) || (project + "/" + service).equals(wanted));
    }

    /// From 1, which is also the answer where nobody can be asked: one in trouble, if there is one.
    private int choice(int most) {
        Console asked = console.terminal().messages() ? System.console() : null;
        if (asked == null) {
            return 1;
        }
        String answer = asked.readLine("Which one? [1] ");
        return answer != null && answer.strip().matches("[1-9]\\d{0,3}") && Integer.parseInt(answer.strip()) <= most
                ? Integer.parseInt(answer.strip())
                : 1;
    }
}
