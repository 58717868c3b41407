package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamingVariable;
import drydock.cause.reading.RejectedValue;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// A host name that does not resolve.
public final class NameResolutionFailure implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("name-resolution-failure");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// What stands where the message has the host's name may be another word.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return !match.namedGroups().containsKey("what")
                || match.group("what") == null
                || HostName.plausible(match.group("what"));
    }

    @Override
    public boolean mayBeAwaited() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<RejectedValue> rejected = evidence.reading(RejectedValue.class, RejectedValue::of);
        if (rejected.isPresent()) {
            return rejected.get().excludes(RULING);
        }
        Verdict verdict = RULING.said(
                evidence,
                this,
                said -> Dependency.of(evidence, said.what()).agrees(),
                said -> explanation(evidence, said),
                said -> fixes(evidence, said));
        return evidence.words()
                .decisive(this)
                .map(said -> Dependency.of(evidence, said.what()).supporting(verdict))
                .or(() -> evidence.reading(NamedHost.class, NamedHost::of)
                        .filter(named -> !named.dependency().resolves())
                        .map(named -> named.verdict(RULING, "That name does not resolve")))
                .orElse(verdict);
    }

    private static String explanation(Evidence evidence, Mention said) {
        String named = NamingVariable.naming(evidence, said.what());
        return "The host name " + (said.what().isEmpty() ? "it looks for" : "`" + said.what() + "`")
                + named + (named.isEmpty() ? "" : ",") + " does not resolve where the container runs"
                + Dependency.of(evidence, said.what()).afterColon() + ".";
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        List<Fix> known = Dependency.of(evidence, said.what()).fixes();
        return known.isEmpty() ? general(evidence, said) : known;
    }

    private static List<Fix> general(Evidence evidence, Mention said) {
        String mode = evidence.subject().container().host().networkMode();
        boolean bridge = mode.equals("default") || mode.equals("bridge");
        String host = said.what().isEmpty() ? "the host" : "`" + said.what() + "`";
        List<Fix> fixes = new ArrayList<>(
                ComposeServices.started(evidence, said.what()).stream().toList());
        fixes.addAll(List.of(
                bridge
                        ? Fix.of(
                                FixPlace.START_OPTIONS,
                                "Put the container and " + host
                                        + " into a network of their own (`docker network create`)."
                                        + " Container names do not resolve in the default bridge network.")
                        : Fix.of(
                                FixPlace.START_OPTIONS,
                                "Put the container and " + host
                                        + " into the same network, and check the spelling of the"
                                        + " service name. The name of a stopped container does not resolve."),
                Fix.of(
                        FixPlace.PROGRAM,
                        "Let the program wait for " + host + " and retry instead of ending at the first failure.")));
        return fixes;
    }
}
