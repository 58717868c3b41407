package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.fact.SourceFacts;
import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerDetails;
import drydock.model.Fix;
import drydock.model.FixPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The services of the container's own compose file, as far as its text is known.
final class ComposeServices {
    private static final Pattern SECTION = Pattern.compile("[\\w.-]+:.*");
    private static final Pattern SERVICE = Pattern.compile("\\s+[\"']?([\\w.-]+)[\"']?:\\s*(?:#.*)?");

    private ComposeServices() {}

    /// To start a service that the compose file has and that no container answers for.
    static Optional<Fix> started(Evidence evidence, String host) {
        ContainerDetails container = evidence.subject().container();
        boolean known = container.composeService().isPresent()
                && evidence.get(SourceFacts.class)
                        .flatMap(source -> source.text(SourceFacts.Role.COMPOSE_FILE))
                        .filter(file -> has(file.getValue(), host))
                        .isPresent();
        return known
                ? Optional.of(Fix.of(
                        FixPlace.HOST,
                        "Start the service `" + host + "`: the compose file has it, and no container of it runs.",
                        "sh",
                        ComposeCommand.line(container) + " up -d " + CommandLine.quote(host)))
                : Optional.empty();
    }

    private static boolean has(List<String> file, String service) {
        boolean inside = false;
        int indent = -1;
        for (String line : file) {
            if (SECTION.matcher(line).matches()) {
                inside = line.startsWith("services:");
            }
            int own = line.length() - line.stripLeading().length();
            boolean key = inside && own > 0 && SERVICE.matcher(line).matches();
            indent = key && indent < 0 ? own : indent;
            if (key && own == indent && line.strip().replaceAll("[\"']", "").startsWith(service + ":")) {
                return true;
            }
        }
        return false;
    }
}
