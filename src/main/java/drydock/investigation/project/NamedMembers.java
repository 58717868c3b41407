package drydock.investigation.project;

import drydock.investigation.Finding;
import drydock.model.CauseFamily;
import drydock.model.ContainerDetails;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The members of a project whose address a failure of another one is about.
final class NamedMembers {
    private static final Pattern ADDRESS = Pattern.compile("`([\\w.-]+)(?::(\\d{1,5}))?`");
    private static final Pattern IP = Pattern.compile("[\\d.]+");

    private NamedMembers() {}

    /// Names of the containers that the leading cause names by their service or name, by an address that the failing
    /// container's extra hosts give to such a name, or by a published port with an address of the engine's machine.
    static List<String> of(Finding leading, ContainerDetails failing, List<ContainerDetails> all) {
        if (leading.family() != CauseFamily.NETWORK) {
            return List.of();
        }
        List<MatchResult> addresses =
                ADDRESS.matcher(leading.verdict().explanation()).results().toList();
        return all.stream()
                .filter(container -> addresses.stream().anyMatch(address -> answers(container, failing, address)))
                .map(ContainerDetails::name)
                .toList();
    }

    private static boolean answers(ContainerDetails container, ContainerDetails failing, MatchResult address) {
        String host = address.group(1);
        boolean named = Stream.concat(
                        Stream.of(host),
                        failing.host().extraHosts().stream()
                                .filter(entry -> entry.endsWith(":" + host))
                                .map(entry -> entry.substring(0, entry.indexOf(':'))))
                .anyMatch(name -> name.equals(container.name())
                        || container.composeService().filter(name::equals).isPresent());
        return named || (IP.matcher(host).matches() && publishes(container, address.group(2)));
    }

    /// The settings have a port as `127.0.0.1:8080->80/tcp`.
    private static boolean publishes(ContainerDetails container, String port) {
        return port != null
                && container.host().ports().stream()
                        .map(published -> published.replaceFirst("->.*", ""))
                        .anyMatch(published -> published.equals(port) || published.endsWith(":" + port));
    }
}
