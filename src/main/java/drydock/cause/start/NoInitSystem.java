package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Link;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A command asks the system's init to start a service, and no init runs in the container.
public final class NoInitSystem implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("no-init-system");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isEmpty()) {
            return RULING.unspoken(evidence);
        }
        Optional<Link> first =
                StartChainReading.first(evidence, link -> !link.path().isEmpty());
        boolean other = first.filter(link -> !link.path().matches(".*/(?:systemd|init|openrc-init)"))
                .isPresent();
        List<Citation> cited = new ArrayList<>(List.of(said.get().citation()));
        first.map(Link::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return RULING.agreed(
                other,
                "The start command asks an init system to run a service, but the container's first process is "
                        + first.map(link -> "`" + link.path() + "`").orElse("another program")
                        + ", not an init system.",
                cited,
                List.of(
                        Fix.of("Start the service's program itself, in the foreground, as the container's command"
                                + " (for example `nginx -g 'daemon off;'` in place of `systemctl start nginx`)."),
                        Fix.of("Run each service in its own container, or use a supervisor that is made for"
                                + " containers, such as supervisord or s6-overlay.")));
    }
}
