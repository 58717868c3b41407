package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The engine could not publish a port, because something else holds it.
final class PortAlreadyAllocated implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "Bind for (?<what>\\S+) failed: port is already allocated",
            "Error starting userland proxy: listen \\w+ (?<what>\\S+): bind: address already in use",
            "Ports are not available:.*?(?:exposing port \\w+ )?(?<what>[\\d.]+:\\d+)",
            "failed to bind (?:host )?port (?:for )?(?<what>\\S+):.*address already in use",
            "driver failed programming external connectivity.*?(?<what>\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+)");
    private static final Ruling RULING = new Ruling(
            "A port to publish is already taken on the engine's machine.",
            "The engine's own message when it started the container.");

    @Override
    public String id() {
        return "port-already-allocated";
    }

    @Override
    public String title() {
        return "Port already allocated";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> !evidence.situation().begun() || said.citation().step().equals("status"),
                said -> "The engine can't publish `" + said.what()
                        + "`: another container or program on its machine holds that port.",
                said -> fixes(said));
    }

    private static List<Fix> fixes(Said said) {
        String port = said.what().substring(said.what().lastIndexOf(':') + 1);
        return List.of(
                new Fix(
                        "Find who holds it.",
                        "sh",
                        "docker ps --filter publish=" + port + "\nsudo ss -ltnp 'sport = :" + port + "'"),
                Fix.of("Stop that one, or publish another host port, such as `-p 1" + port + ":" + port + "`."));
    }
}
