package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.fact.PortFacts;
import drydock.fact.PortFacts.Held;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The engine could not publish a port, because another program uses it.
public final class PortAlreadyAllocated implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("port-already-allocated");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Verdict verdict = RULING.saidByEngine(
                evidence,
                this,
                said -> "The engine can't publish `" + said.what() + "`: " + holder(evidence, said) + ".",
                said -> fixes(evidence, said));
        return evidence.words()
                .decisive(this)
                .flatMap(said -> held(evidence, said))
                .map(held -> verdict.citing(held.citation()))
                .orElse(verdict);
    }

    private static String port(Mention said) {
        return said.what().substring(said.what().lastIndexOf(':') + 1);
    }

    private static Optional<Held> held(Evidence evidence, Mention said) {
        return port(said).matches("\\d{1,5}")
                ? evidence.get(PortFacts.class).flatMap(ports -> ports.of(Integer.parseInt(port(said))))
                : Optional.empty();
    }

    private static String holder(Evidence evidence, Mention said) {
        Optional<Held> held = held(evidence, said);
        if (held.isEmpty()) {
            return "another container or program on the engine's machine uses that port";
        } else if (held.get().itself()) {
            return "the container's own settings publish that port twice";
        }
        return held.get().holder().isEmpty()
                ? "no running container publishes that port, so a process of the machine itself uses it"
                : "the container `" + held.get().holder() + "` uses that port";
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        String port = port(said);
        Optional<Held> held = held(evidence, said);
        if (held.filter(Held::itself).isPresent()) {
            return List.of(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Publish each port of the container on a different port of the machine: port " + port
                            + " can be published only once."));
        }
        Optional<String> holder = held.map(Held::holder).filter(name -> !name.isEmpty());
        if (holder.isPresent()) {
            return List.of(
                    Fix.of(
                            FixPlace.HOST,
                            "Stop the container that uses it if you don't need it.",
                            "sh",
                            "docker stop " + CommandLine.quote(holder.get())),
                    another("Or"));
        }
        return List.of(
                Fix.of(
                        FixPlace.HOST,
                        "Find the program that uses it.",
                        "sh",
                        "docker ps --filter publish=" + port + "\nsudo ss -ltnp 'sport = :" + port + "'"),
                another("Stop that one, or"));
    }

    private static Fix another(String before) {
        return Fix.of(
                FixPlace.START_OPTIONS,
                before
                        + " publish another port of the machine: change the number before the colon in `-p` or `ports:`.");
    }
}
